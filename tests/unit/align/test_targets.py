"""Which targets are linked: sentences from the sample reports, targets made by hand."""

from decimal import Decimal

from core.align import align
from core.model import (
    Article,
    Document,
    Extraction,
    Growth,
    Meta,
    Period,
    Report,
    Span,
    Status,
    Target,
    TargetLink,
)


def _target(text: str, clause: str, status: Status, **changes: object) -> Target:
    """Return a target whose clause stands in the text; `changes` are fields that differ from a statement in words."""
    span = Span(text.index(clause), text.index(clause) + len(clause))
    fields: dict[str, object] = {
        "id": f"t{span.start}", "indicator": clause, "indicator_id": None, "of": None, "value": None, "high": None,
        "unit": None, "dimension": None, "shown": clause, "comparator": "eq", "span": span, "growth": None,
        "rank": None, "completion": None, "baseline": None, "period": None, "status": status, "modality": None,
        "strength": None, "stage": None, "ongoing": False, "qualitative": True, "relation": None,
        "place_scope": None, "clause": span, "quote": clause, "sentence": span, "section": None, "line": 1,
        "page": None,
    }  # fmt: skip
    return Target(**(fields | changes))  # type: ignore[arg-type]


def _figure(text: str, clause: str, status: Status, indicator: str, unit: str, **changes: object) -> Target:
    given = {"indicator": indicator, "unit": unit, "value": Decimal(1), "dimension": "count", "qualitative": False}
    return _target(text, clause, status, **(given | changes))


def _growth(text: str, clause: str, status: Status, **changes: object) -> Target:
    growth = Growth(Decimal(5), None, "%", "yoy", "eq", Span(0, 1))
    given = {"indicator": "地区生产总值", "indicator_id": "gdp", "growth": growth, "qualitative": False}
    return _target(text, clause, status, **(given | changes))


def _report(text: str, place: str | None = None) -> Report:
    span = Span(0, len(text))
    return Report(Document("-", "text/plain", None, text), Meta(place=place), (Article(None, span, ()),), ())


def _within(results: list[str], plans: list[str]) -> list[tuple[str, str]]:
    """Return the linked clauses of one report that tells these results and plans, a sentence each."""
    text = "。".join([*results, *plans])
    targets = [_target(text, clause, "achieved") for clause in results]
    targets += [_target(text, clause, "planned") for clause in plans]
    return _linked(align(_report(text), Extraction(tuple(targets), ())).links)


def _linked(links: tuple[TargetLink, ...]) -> list[tuple[str, str]]:
    return [(link.a.quote, link.b.quote) for link in links if link.a and link.b]


OTHERS = ["帮助群众解决困难", "为老年人家庭进行适老化改造", "深化垃圾分类工作", "推进中山南路地下管网改造"]


def test_the_same_project_at_its_next_stage() -> None:
    result, plan = "投入35万完成笋浯社区“长者食堂”建设", "加快建设并运营笋浯社区长者食堂"
    assert _within([result, *OTHERS], [plan, "提升参保率"]) == [(result, plan)]


def test_a_rare_street_name_is_enough_whatever_else_is_said() -> None:
    result, plan = "严管先行街区涂门街-新门街", "推广复制“涂门街-新门街”严管路段工作模式到新华南路"
    assert (result, plan) in _within([result, *OTHERS], [plan])


def test_a_short_form_means_its_full_name() -> None:
    result, plan = "拓面试点开展8个村“长护险”工作", "持续推进长期护理保险试点工作"
    assert _within([result, *OTHERS], [plan]) == [(result, plan)]


def test_one_plan_may_have_two_results() -> None:
    results = ["23条小街巷改造加快推进", "14条小街巷改造全面完成"]
    assert len(_within([*results, *OTHERS], ["继续实施小街巷改造"])) == 2


def test_a_shared_number_is_no_evidence() -> None:
    assert _within(["动员29家商家参与金鱼巷商圈治理联盟", *OTHERS], ["推进29条背街小巷项目建设"]) == []


def test_stock_language_is_no_evidence() -> None:
    assert _within(["推动中心城区教育事业提质增效", *OTHERS], ["推动“党建+”邻里中心拓面提质增效"]) == []
    assert _within(["扎实推进党建引领基层网格化管理", *OTHERS], ["扎实推进溪边“美丽乡村”项目"]) == []
    assert _within(["计划投资2.7亿元", *OTHERS], ["确保完成年度计划投资54亿元以上"]) == []


def test_the_place_of_the_whole_report_is_no_evidence() -> None:
    text = "梅岭街道举办文艺汇演。梅岭街道将引进人才。"
    targets = (
        _target(text, "梅岭街道举办文艺汇演", "achieved"),
        _target(text, "梅岭街道将引进人才", "planned"),
    )
    assert _linked(align(_report(text, "梅岭街道"), Extraction(targets, ())).links) == []


def test_what_has_no_partner_is_a_row_of_its_own() -> None:
    text = "新增停车位450个。实施村级增收项目65个"
    targets = (_target(text, "新增停车位450个", "achieved"), _target(text, "实施村级增收项目65个", "planned"))
    rows = align(_report(text), Extraction(targets, ())).links
    assert [(row.a and row.a.quote, row.b and row.b.quote) for row in rows] == [
        ("新增停车位450个", None),
        (None, "实施村级增收项目65个"),
    ]


def test_two_reports_have_three_lenses() -> None:
    a, b = "去年建成医院。今年建设图书馆。", "去年建成图书馆。今年建设体育馆。"
    xa = (_target(a, "去年建成医院", "achieved"), _target(a, "今年建设图书馆", "planned"))
    xb = (_target(b, "去年建成图书馆", "achieved"), _target(b, "今年建设体育馆", "planned"))
    rows = align(_report(a), Extraction(xa, ()), _report(b), Extraction(xb, ())).links
    assert [(row.lens, row.a and row.a.quote, row.b and row.b.quote) for row in rows] == [
        ("fulfilment", "今年建设图书馆", "去年建成图书馆"),
        ("revision", "今年建设图书馆", None),
        ("revision", None, "今年建设体育馆"),
        ("results", "去年建成医院", None),
        ("results", None, "去年建成图书馆"),
    ]


def test_a_yearly_figure_is_linked_with_the_year_and_not_with_the_mean_of_five() -> None:
    a, b = "地区生产总值增长5%左右", "全年GDP增长4%。五年来，地区生产总值年均增长5%"
    mean = Growth(Decimal(5), None, "%", "annual_avg", "eq", Span(0, 1))
    five = Period("五年来", None, None, "multi_year")
    xb = (
        _growth(b, "全年GDP增长4%", "achieved", indicator="GDP"),
        _growth(b, "地区生产总值年均增长5%", "achieved", growth=mean, period=five),
    )
    rows = align(_report(a), Extraction((_growth(a, a, "planned"),), ()), _report(b), Extraction(xb, ())).links
    assert _linked(rows) == [(a, "全年GDP增长4%")]


def test_what_was_added_is_not_linked_with_what_there_is_in_all() -> None:
    a, b = "新增专精特新企业40家", "专精特新企业累计426家"
    xa = (_figure(a, a, "planned", "专精特新企业", "家"),)
    xb = (_figure(b, b, "achieved", "专精特新企业", "家"),)
    (promise,) = align(_report(a), Extraction(xa, ()), _report(b), Extraction(xb, ())).links[:1]
    assert promise.b is None
    assert [candidate.target.quote for candidate in promise.candidates] == [b]


def test_of_a_series_only_the_same_number_is_the_same() -> None:
    assert _within(["宁德核电6号机组开工建设", *OTHERS], ["开建宁德核电5号机组"]) == []
    assert len(_within(["宁德核电6号机组开工建设", *OTHERS], ["加快宁德核电6号机组进度"])) == 1


def test_the_same_stock_words_in_another_order_are_the_same_plan() -> None:
    a, b = "实施10个以上省重大科技创新项目", "实施省科技重大创新项目10个以上"
    xa, xb = (Extraction((_target(text, text, "planned"),), ()) for text in (a, b))
    assert (a, b) in _linked(align(_report(a), xa, _report(b), xb).links)


def test_the_last_word_says_what_is_counted() -> None:
    a, b = "实施120个省市县重点项目。发展养老床位。", "省市县累计建设片区2070个。完成120个省市县项目。"
    xa = (_figure(a, "实施120个省市县重点项目", "planned", "省市县重点项目", "个"),)
    xb = (
        _figure(b, "省市县累计建设片区2070个", "achieved", "省市县累计建设片区", "个"),
        _figure(b, "完成120个省市县项目", "achieved", "省市县项目", "个"),
    )
    rows = align(_report(a), Extraction(xa, ()), _report(b), Extraction(xb, ())).links
    assert ("实施120个省市县重点项目", "省市县累计建设片区2070个") not in _linked(rows)
