"""Results, plans, or neither: of headings, paragraphs and sections."""

from __future__ import annotations

import pytest

from core.lexicon import default
from core.model import Document, Report, Role
from core.outline import outline
from core.outline.roles.roles import (
    heading_role,
    is_aside,
    is_preface,
    lead_role,
    looks_back,
    tells_result,
    title_role,
    words_of,
)
from core.outline.roles.votes import section_role, signs_of, voted_role
from core.read import read

WORDS = words_of(default())
SIGNS = signs_of(default())
PAST = "一年来，全区完成固定资产投资10.06亿元，同比增长26.7%，新增就业2300人。"
PLAN = "加快推进片区改造，力争完成投资54亿元以上，确保年内4个项目投产。"
SCENE = "盛夏时节，走进石浦镇中心渔港，千帆竞发，一派热火朝天的建设景象，主体厂房已拔地而起。"


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


def _roles(*lines: str) -> list[Role]:
    return [paragraph.role for paragraph in _report(*lines).paragraphs]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("一、2023年工作完成情况", "achievement"),
        ("二、2024年目标任务", "plan"),
        ("目标任务完成情况", "achievement"),
        ("“数”说变化 年中成绩单", "achievement"),
        ("谋定而动 下半年“施工图”", "plan"),
        ("二、2023年预算草案", "plan"),
        ("（一）关于“十五五”时期发展的时代背景。", "background"),
        ("三、需要关注的问题", "background"),
        ("三、公司面临的风险和应对措施", "background"),
        ("（五）着力缩小城乡区域差距，协调发展水平明显提升", None),
        ("（三）着力破解群众反映强烈的突出问题", None),
        ("党建引领 构建高效体系", None),
        ("着力缓解企业融资难融资贵问题。", None),
        ("防范化解重大风险。", None),
        ("一是关于经济增长速度问题。", None),
        ("2026年民生实事", "plan"),
        ("着力办好民生实事", None),
        ("2024年民生实事完成情况", "achievement"),
    ],
)
def test_the_last_word_of_a_heading_tells_its_role(heading: str, role: Role | None) -> None:
    assert heading_role(heading, WORDS) == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("中共新安街道工作委员会2024年工作总结", "achievement"),
        ("东岳区人民政府2024年工作要点", "plan"),
        ("海滨街道2023年工作总结及2024年工作思路", None),
        ("奋力打造基层治理现代化县域标杆", None),
    ],
)
def test_a_title_may_say_what_a_whole_document_tells(title: str, role: Role | None) -> None:
    assert title_role(title, WORDS) == role


def test_a_heading_may_end_as_results_do() -> None:
    assert tells_result("一、强化政治引领，党建根基不断夯实", WORDS)
    assert not tells_result("（三）全面深化改革，扩大高水平开放。", WORDS)


def test_first_words_of_a_paragraph_tell_its_role() -> None:
    assert lead_role("下阶段,梅岭将持续优化片区建设。", WORDS) == "plan"
    assert lead_role("　　上半年,新增招商签约7个项目。", WORDS) == "achievement"
    assert lead_role("各位代表！一年来，我们攻坚克难。", WORDS) == "achievement"
    assert lead_role("位于城中心的项目现场。", WORDS) is None
    assert lead_role("日前,新一期党建联席会召开。", WORDS) is None


def test_sentences_vote_where_no_word_tells() -> None:
    assert voted_role("全镇完成投资49.81亿元,比增26.7%。", SIGNS) == "achievement"
    assert voted_role("梅岭将持续优化片区建设,力争完成投资54亿元以上。", SIGNS) == "plan"
    assert voted_role("盛夏的梅岭,一派欣欣向荣的景象。", SIGNS) == "background"


def test_a_particle_is_no_sign_of_a_plan() -> None:
    assert voted_role("街道将部分卫生死角改造为街头绿地,群众获得感有了提升。", SIGNS) == "achievement"


def test_a_scene_and_peoples_words_are_no_results_unless_they_sum_up() -> None:
    assert voted_role(SCENE, SIGNS) == "background"
    assert voted_role("“从签约到开工只用了97天。”项目负责人陈海波告诉记者。", SIGNS) == "background"
    assert voted_role("在冷链物流园项目现场，主体厂房已封顶，累计完成投资4.1亿元。", SIGNS) == "achievement"


def test_problems_thanks_and_lessons_are_neither_results_nor_plans() -> None:
    assert is_aside("同时，我们也清醒认识到，产业层次不高、民生短板较多。", WORDS)
    assert is_aside("各位代表！成绩来之不易。", WORDS)
    assert is_aside("这是全区人民努力的结果。我代表区政府，表示衷心的感谢！", WORDS)
    assert not is_aside("各位代表！一年来，我们攻坚克难。", WORDS)
    past = ("一、2023年工作回顾", PAST, "在总结成绩的同时，我们也看到城乡发展不均衡、优质师资短缺。")
    assert _roles(*past, "二、2024年工作安排", PLAN) == ["achievement", "background", "plan"]


def test_what_a_list_of_problems_goes_on_with_tells_of_problems_too() -> None:
    problems = ("我们也清醒认识到，工作中还有不少困难，主要是：", "一是经济总量不大，产业结构不尽合理，企业创新不足。")
    assert _roles("一、2023年工作回顾", PAST, *problems)[-2:] == ["background", "background"]


def test_a_preface_only_announces() -> None:
    assert is_preface("今年以来，街道团结带领党员群众扎实工作。现将有关情况汇报如下：", WORDS)
    assert not is_preface("全年完成投资10亿元，增长5%，现将情况汇报如下：", WORDS)
    assert (
        _roles("今年以来，街道在区委领导下扎实工作。现将有关情况汇报如下。", "一、工作完成情况", PAST)[0]
        == "background"
    )


def test_a_look_back_and_the_situation_stand_out_of_plans() -> None:
    lines = (
        "二、2019年政府工作任务",
        "综合分析国内外形势，今年我国发展面临的环境更复杂更严峻。",
        "今年经济社会发展的主要预期目标是：国内生产总值增长6%左右；城镇新增就业1100万人以上。",
        "去年，我们取消了30项行政许可，新登记企业日均增加1.84万户。",
    )
    assert _roles(*lines) == ["background", "plan", "achievement"]


def test_children_follow_their_parent_and_a_plan_stands_out_of_results() -> None:
    past = ("一、2023年工作回顾", PAST, "（一）项目建设", "推进一批项目。", "下一步，将加快项目建设进度，确保投产。")
    report = _report(*past, "二、2024年工作安排", PLAN)
    assert [section.role for section in report.sections()] == ["achievement", "achievement", "plan"]
    assert [paragraph.role for paragraph in report.paragraphs] == ["achievement", "achievement", "plan", "plan"]


def test_a_section_with_both_is_mixed() -> None:
    report = _report("梅岭:以民为本", PAST, "聚焦经济发展 力推片区繁荣", "上半年，" + PAST[4:], "下阶段，" + PLAN)
    (section,) = report.sections()
    assert section.role == "mixed"
    assert [paragraph.role for paragraph in report.paragraphs[1:]] == ["achievement", "plan"]


def test_the_title_and_the_order_decide_where_headings_do_not() -> None:
    summary = (
        "新安街道2024年工作总结",
        "一、强化政治引领",
        "开展理论中心组学习18次，组织主题党日活动126场，发展党员21名。",
        "二、强化发展担当",
        "走访企业420家次，解决问题136个。",
        "三、下一步工作打算",
        "2025年，街道将聚焦产业升级，奋力推动高质量发展。",
        "四、从严管党治党",
        "必须始终把党的政治建设摆在首位，营造风清气正的政治生态。",
    )
    roles = [section.role for section in _report(*summary).sections()]
    assert roles == ["achievement", "achievement", "plan", "plan"]
    points = ("东岳区2024年工作要点", "一、推动产业升级", "工业倍增计划落地，规上工业企业150家。责任单位：区工信局。")
    assert [section.role for section in _report(*points).sections()] == ["plan"]


def test_a_share_of_one_in_ten_makes_a_section_mixed() -> None:
    assert section_role([("achievement", 900), ("plan", 100)]) == "mixed"
    assert section_role([("achievement", 950), ("plan", 50)]) == "achievement"
    assert section_role([("background", 500)]) == "background"


def test_a_file_of_nothing_but_figures_is_outlined_at_once() -> None:
    report = outline(read(b"1234567890" * 20_000))
    assert {paragraph.role for paragraph in report.paragraphs} == {"background"}


def test_a_situation_with_what_must_be_done_is_a_plan_and_the_last_call_is_neither() -> None:
    lines = (
        "一、2023年工作回顾",
        PAST,
        "二、2024年工作安排",
        "今年是开局之年，政府工作的总体要求是：坚持稳中求进、以进促稳，扎实做好各项工作。",
        PLAN,
        "各位代表！回顾过去，成绩喜人，增长了26%。让我们更加紧密地团结起来，再创佳绩！",
    )
    assert _roles(*lines)[1:] == ["plan", "plan", "background"]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("成绩要讲够，问题也不容忽视。一是产业层次不高。", True),
        ("当前全县发展仍然面临不小压力和挑战。产业层次不高。", True),
        ("各级政府工作中存在不少缺点和不足。", True),
        ("过去一年取得的成绩，是上级正确领导的结果，是全县人民团结奋斗的结果。", True),
        ("向全县人民表示诚挚感谢！", True),
        ("回顾过去一年，成绩殊为不易。", True),
        ("五年来，成绩来之不易，生产总值年均增长8%。", False),
        ("去年，我国发展面临诸多困难挑战，我们攻坚克难。", False),
        ("疫情冲击下，企业还面临不少困难，我们及时出台政策20条。", False),
        ("城市建设中存在的一些突出问题得到有效解决。", False),
        ("集中排查整治隐患，也有力化解了一些矛盾纠纷。", False),
        ("针对民营企业发展遇到的困难和问题，千方百计帮助解忧纾困。", False),
    ],
)
def test_problems_and_thanks_are_told_from_results_won_in_spite_of_them(text: str, *, aside: bool) -> None:
    assert is_aside(text, WORDS) is aside


def test_items_behind_the_problems_are_problems_and_so_is_the_promise_to_solve_them() -> None:
    lines = (
        "一、2023年工作回顾",
        "（一）工业经济稳中有进。" + PAST,
        "（二）民生保障持续改善。" + PAST,
        "我们也清醒地看到，经济社会发展中仍然存在不少矛盾和问题。",
        "一是产业层次不高。传统产业占比偏大，龙头企业偏少。",
        "二是城乡差距较大。农民增收渠道不宽，去年收入只增长2%。",
        "我们一定要增强忧患意识，切实解决这些问题，决不辜负人民的期望。",
        "二、2024年工作安排",
        PLAN,
    )
    report = _report(*lines)
    assert [p.role for p in report.paragraphs][2:] == ["background"] * 4 + ["plan"]
    assert [s.role for s in report.sections() if s.soft] == ["background", "background"]


def test_an_aside_in_the_middle_of_plans_leaves_them_plans() -> None:
    lines = (
        "二、2024年工作安排",
        "今年我县发展仍面临不少风险挑战。今年发展主要预期目标是：地区生产总值增长6%以上；新增就业2300人。",
        "要一心一意谋发展，把来之不易的势头保持下去。清醒认识不确定因素，着力抓好项目。",
        "做好今年政府工作，要在上级坚强领导下，贯彻新发展理念，推动高质量发展。",
        "从战略机遇看，支撑条件没有改变，市场优势更加彰显。",
        "当前和今后一段时期，改革的重点领域是：",
        "今年的环境极为复杂。从国际看，复苏的基础仍然脆弱。从国内看，结构矛盾突出。我们必须正确判断形势。",
        "这样安排有其考虑。从收入看，增长不会太快；从支出看，完成在建项目、改善民生等都需要增加投入。",
    )
    assert _roles(*lines) == ["plan", "plan", "plan", "background", "plan", "background", "plan"]


def test_a_look_back_among_plans_must_stay_in_the_past() -> None:
    assert looks_back("“十四五”时期，发展极不平凡。这五年，经济实力再攀新高峰。", WORDS)
    assert looks_back("过去一年，主要指标全部完成，今年以来势头良好。", WORDS)
    assert not looks_back("去年民生标准全部达标，今年再难也要确保标准不降。", WORDS)
    assert not looks_back("过去一年，双拥工作取得新成绩；新的一年，我们要支持国防建设。", WORDS)
    lines = (
        "三、2024年工作安排",
        "（一）大力发展工业",
        PLAN,
        "各位代表！",
        "过去的一年，外事工作取得重要进展。积极推进多边合作，友好城市达到12个。",
    )
    assert _roles(*lines)[-1] == "achievement"


def test_the_second_half_of_a_year_that_is_over_is_no_plan() -> None:
    over = "下半年，国内经济出现一些新情况，我们一方面坚持调控取向不变，一方面适时适度预调微调。"
    ahead = "下半年，将加快项目建设进度，力争完成投资54亿元以上。"
    assert _roles("一、2023年工作回顾", PAST, over, ahead)[1:] == ["achievement", "plan"]


def test_an_annex_with_a_list_of_deeds_is_a_plan_and_a_glossary_is_none() -> None:
    lines = (
        "一、2023年工作回顾",
        PAST,
        "二、2024年工作安排",
        PLAN,
        "附件1",
        "2024年云山县为民办实事项目",
        "1.新建公办幼儿园3所，新增学位810个（牵头单位：教育局）。",
        "附件2",
        "名词解释",
        "1.“六稳”：指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。",
    )
    assert [(s.role, s.scope) for s in _report(*lines).sections() if s.annex] == [
        ("plan", "annual"),
        ("background", None),
    ]
