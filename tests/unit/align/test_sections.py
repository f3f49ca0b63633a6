from dataclasses import replace

from core.align import align
from core.align.fields import fields
from core.lexicon import default
from core.model import Article, Document, Dropped, Extraction, Meta, Paragraph, Report, Role, Scope, Section, Span

Part = tuple[str, Role, str]

NOTHING = Extraction((), ())


def _section(ident: str, heading: str, role: Role, span: Span, children: tuple[Section, ...] = ()) -> Section:
    start = Span(span.start, span.start + len(heading))
    return Section(
        id=ident, marker=None, heading=heading, level=ident.count(".") + 1, style="numbered", soft=False, role=role,
        scope=None, annex=False, heading_span=start, span=span, children=children,
    )  # fmt: skip


def _report(*containers: tuple[str, Role, list[tuple[str, str]]]) -> Report:
    """Return a report of containers (heading, role, fields), each field a heading and its text."""
    text, tops, paragraphs = "", [], []
    for number, (heading, role, parts) in enumerate(containers, 1):
        begin, children = len(text), []
        text += heading
        for k, (title, body) in enumerate(parts, 1):
            ident, start = f"{number}.{k}", len(text)
            text += title + body
            children.append(_section(ident, title, role, Span(start, len(text))))
            paragraphs.append(Paragraph((Span(start + len(title), len(text)),), ident, 0, role))
        tops.append(_section(str(number), heading, role, Span(begin, len(text)), tuple(children)))
    article = Article(None, Span(0, len(text)), tuple(tops))
    return Report(Document("-", "text/plain", None, text), Meta(), (article,), tuple(paragraphs))


RESULTS: list[tuple[str, str]] = [
    ("经济发展", "规上工业产值增长，帮德机械、永庆机械签约，固定资产投资加快，招商引资成效明显。"),
    ("民生保障", "困难群众帮扶、长期护理保险试点、老年人家庭适老化改造、网格管理、安全生产自评。"),
]
PLANS: list[tuple[str, str]] = [
    ("提高民生幸福指数", "长期护理保险试点扩面，城乡低保提质，困难群众帮扶，老年人家庭服务。"),
    ("增强产业动能", "帮德机械开工，永庆机械加快建设，固定资产投资，招商引资落地。"),
    ("打造安全城镇", "网格管理机制、网格队伍，安全生产标准化，安全生产隐患整治，老年人家庭燃气检查。"),
]


def test_the_fields_of_a_report_that_has_one_container_for_its_plans() -> None:
    report = _report(("成绩单", "achievement", RESULTS), ("施工图", "plan", PLANS))
    assert [field.ids for field in fields(report, "achievement", default())] == [("1.1",), ("1.2",)]
    assert [field.heading for field in fields(report, "plan", default())] == [heading for heading, _ in PLANS]


def test_fields_of_the_same_work_are_linked_in_whatever_order() -> None:
    report = _report(("成绩单", "achievement", RESULTS), ("施工图", "plan", PLANS))
    links = align(report, Extraction((), ())).sections
    assert {link.lens for link in links} == {"progress"}
    assert [(link.a, link.b) for link in links] == [
        (("1.1",), ("2.2",)),
        (("1.2",), ("2.1",)),
        (("1.2",), ("2.3",)),
    ]
    assert all(0 < link.score <= 1 for link in links)


def test_a_report_without_sections_has_no_section_links() -> None:
    empty = Report(Document("-", "text/plain", None, ""), Meta(), (Article(None, Span(0, 0), ()),), ())
    assert align(empty, Extraction((), ()), empty, Extraction((), ())).sections == ()


def test_what_five_years_achieved_is_no_field_of_one_year() -> None:
    year = _report(("成绩单", "achievement", RESULTS))
    both = [*RESULTS, *((f"五年来，{heading}", body) for heading, body in RESULTS)]
    later = _report(("成绩单", "achievement", both))
    scopes: list[Scope] = ["annual", "annual", "multi_year", "multi_year"]
    links = align(_scoped(year, scopes[:2]), NOTHING, _scoped(later, scopes), NOTHING).sections
    assert [(link.a, link.b) for link in links if link.lens == "results"] == [
        (("1.1",), ("1.1",)),
        (("1.2",), ("1.2",)),
    ]


def test_readings_behind_characters_are_no_words_of_a_field() -> None:
    report = _report(("成绩单", "achievement", [("经济发展", "全鎮(zhèn)投资加快。"), RESULTS[1]]))
    at = report.document.text.index("(zhèn)")
    glossed = replace(report, dropped=(Dropped(Span(at, at + 6), "furniture"),))
    assert fields(glossed, "achievement", default())[0].text == "经济发展全鎮投资加快。"


def _scoped(report: Report, scopes: list[Scope]) -> Report:
    """Return a report of one container with a scope for each of its fields."""
    (article,) = report.articles
    (top,) = article.sections
    children = tuple(replace(child, scope=scope) for child, scope in zip(top.children, scopes, strict=True))
    return replace(report, articles=(replace(article, sections=(replace(top, children=children),)),))
