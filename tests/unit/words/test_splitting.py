from core.words import clauses, sentences


def _clauses(text: str) -> list[str]:
    return [span.of(text) for span in clauses(text)]


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_a_sentence_keeps_its_closing_quotation_mark() -> None:
    assert _sentences("他说：“力争全面完成。”随后开工！") == ["他说：“力争全面完成。”", "随后开工！"]


def test_a_line_break_ends_a_sentence_and_a_semicolon_does_not() -> None:
    assert _sentences("经济发展\n产值增长；投资增长。") == ["经济发展", "产值增长；投资增长。"]


def test_sentences_of_a_part_have_offsets_into_the_whole() -> None:
    text = "一。二。三。"
    assert [span.of(text) for span in sentences(text, 2, 4)] == ["二。"]


def test_clauses_end_at_commas_of_both_widths() -> None:
    assert _clauses("规上工业产值227.5亿元,比增1.29%，居第1；投资增长。") == [
        "规上工业产值227.5亿元",
        "比增1.29%",
        "居第1",
        "投资增长",
    ]


def test_commas_in_numbers_quotations_and_brackets_do_not_divide() -> None:
    assert _clauses("完成1,430.5亿元（其中，工业9亿元），推行“主官招商，全员招商”") == [
        "完成1,430.5亿元（其中，工业9亿元）",
        "推行“主官招商，全员招商”",
    ]


def test_enumerations_are_not_divided() -> None:
    assert _clauses("帮德机械、凌盛五金、联兴机械等10个项目") == ["帮德机械、凌盛五金、联兴机械等10个项目"]


def test_no_text_has_no_clauses() -> None:
    assert clauses("") == ()
    assert sentences(" \n ") == ()
