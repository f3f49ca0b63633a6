from core.diff import moves


def test_a_sentence_that_went_to_another_place() -> None:
    moved = "实施村级增收项目65个，村集体收入均超20万元。"
    a = f"{moved}扎实推进省市重点项目建设工作。加快老旧小区改造提升步伐。各位代表！"
    b = f"各位代表！扎实推进省市重点项目建设工作。加快老旧小区改造提升步伐。{moved}"
    (edit,) = moves(a, b)
    assert edit.op == "move"
    assert edit.a is not None
    assert edit.b is not None
    assert (edit.a.of(a), edit.b.of(b)) == (moved, moved)


def test_neighbouring_sentences_move_as_one() -> None:
    first, second = "完成五个老旧小区的改造提升工作。", "新增公共停车位四百五十个以上。"
    rest = "加强基层网格员队伍的规范管理。推进企业安全生产标准化建设。持续开展人居环境整治行动。"
    a, b = first + second + rest, rest + first + second
    assert [(edit.a.of(a), edit.b.of(b)) for edit in moves(a, b) if edit.a and edit.b] == [(first + second,) * 2]


def test_the_same_order_has_no_moves() -> None:
    text = "扎实推进省市重点项目建设工作。加快老旧小区改造提升步伐。"
    assert moves(text, "一、" + text) == ()
