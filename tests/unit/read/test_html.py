"""What is read of a web page: its main text, whatever it is made of, and what it says about itself."""

from __future__ import annotations

import pytest

from core.errors import LimitError, ReadError
from core.lexicon import say
from core.model import Document
from core.read import read

PROSE = "全镇上下坚持稳中求进，完成固定资产投资49.81亿元，增长12.7%，各项事业稳步推进，群众满意度不断提高。"
OTHER = "会议强调，要紧盯全年目标任务，抓项目、促消费、保民生，确保主要经济指标保持在合理区间，奋力冲刺“开门红”。"
CHARSET = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


def _read(body: str, head: str = "", encoding: str = "utf-8") -> Document:
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding), name="page.html")


def _lines(body: str, head: str = "") -> list[str]:
    return _read(body, head).text.splitlines()


def _quotes(document: Document, kind: str, value: str | None = None) -> list[str]:
    return [document.quote(mark.span) for mark in document.marks if mark.kind == kind and mark.value == value]


# ---- what pages are made of --------------------------------------------------------------------------------------


def test_line_breaks_in_one_table_cell_cut_lines() -> None:
    frame = "<table><tr><td><a href=/>首页</a> <a href=/x>新闻</a></td></tr><tr><td>{}</td></tr></table>"
    inner = (
        f"　　一、经济发展<br>　　{PROSE}<br>　　二、民生事业<br/>　　{OTHER}<br><br>安海镇人民政府<br>2022年12月30日"
    )
    assert _lines(frame.format(inner)) == [
        "一、经济发展", PROSE, "二、民生事业", OTHER, "安海镇人民政府", "2022年12月30日",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        f"<div><div>{PROSE}</div><div>{OTHER}</div></div>",
        f"<section><section><span>{PROSE}</span></section><section><p>{OTHER}</p></section></section>",
        f"<div id=js_content style='visibility: hidden;'><p>{PROSE}</p><p>{OTHER}</p></div>",
        f"<body style='display:none'><p>{PROSE}</p><p>{OTHER}</p>",
        f"<div id=app></div><noscript><p>{PROSE}</p><p>{OTHER}</p></noscript>",
        f"<a href=/>首页</a><textarea style='display:none'><p>{PROSE}</p><p>{OTHER}</p></textarea>",
        f"<pre>{PROSE}\n\n{OTHER}</pre>",
        f"<table><tr><td><table><tr><td>{PROSE}</td></tr><tr><td>{OTHER}</td></tr></table></td></tr></table>",
        f"<div class='page with-sidebar'><div class='recommend-wrap'><p>{PROSE}</p><p>{OTHER}</p></div></div>",
        f"<p>{PROSE}<p>{OTHER}",
        f"<div class=x><div>{PROSE}</div><div>{OTHER}</div></div><div class=links><a href=1>首页</a></div>",
    ],
)
def test_a_text_is_found_whatever_holds_it(body: str) -> None:
    assert _lines(body) == [PROSE, OTHER]


def test_what_follows_an_early_end_of_the_page_is_read() -> None:
    page = (
        f"<html><body><div class=header>某市人民政府</div></html><div class=content><p>{PROSE}</p><p>{OTHER}</p></div>"
    )
    assert read(page.encode(), name="page.html").text.splitlines() == [PROSE, OTHER]


def test_parts_in_boxes_of_their_own_are_all_kept() -> None:
    parts = "".join(f"<div class=part{i}><h2>{i}、部分</h2><p>{PROSE}</p></div>" for i in range(3))
    assert _lines(f"<ul><li><a href=1>首页</a></li></ul><div>{parts}</div>") == [
        line for i in range(3) for line in (f"{i}、部分", PROSE)
    ]


def test_a_text_in_parts_of_one_name_is_whole_though_links_stand_between() -> None:
    links = "".join(f"<div><a href={i}>词条参考资料之{i}</a></div>" for i in range(30))
    body = f"<article><div class=para>{PROSE}</div>{links}<div class=para>{OTHER}</div></article>"
    assert [line for line in _lines(body) if line in {PROSE, OTHER}] == [PROSE, OTHER]


def test_short_lines_in_a_box_with_a_doubtful_name_are_read_where_they_are_the_page() -> None:
    lines = ["好雨知时节", "当春乃发生", "随风潜入夜", "润物细无声"]
    assert _lines(f"<ul><li><a href=1>首页</a></li></ul><div class=list_con>{'<br>'.join(lines)}</div>") == lines


@pytest.mark.parametrize("item", ["新建学校2所", "完成农村公路改造12公里"])
def test_a_long_list_of_short_items_below_one_paragraph_is_not_lost(item: str) -> None:
    menu = "<ul><li><a href=1>首页</a></li><li><a href=2>新闻</a></li></ul>"
    body = f"{menu}<div class=x><p>{PROSE}</p><ul>{f'<li>{item}</li>' * 20}</ul></div>{menu}"
    assert _lines(body) == [PROSE, *[item] * 20]


def test_a_list_beside_the_text_belongs_to_it() -> None:
    menu = "<ul><li><a href=1>首页</a></li><li><a href=2>新闻</a></li></ul>"
    items = "".join(f"<li>完成项目{i}个</li>" for i in range(9))
    text = f"<div class=con><p>{PROSE}</p><p>{OTHER}</p><p>{PROSE}</p></div>"
    assert len(_lines(f"{menu}<div class=box>{text}<ul>{items}</ul></div>{menu}")) == 12


@pytest.mark.parametrize("tag", ["p", "div", "section", "li"])
def test_a_short_last_sentence_is_not_lost(tag: str) -> None:
    body = f"<div class=x><{tag}>{PROSE}</{tag}><{tag}>特此报告。</{tag}></div><ul><li><a href=1>首页</a></li></ul>"
    assert _lines(body) == [PROSE, "特此报告。"]


def test_a_list_of_short_items_and_the_signature_belong_to_the_text() -> None:
    body = (
        "<div><h1>关于印发工作要点的通知</h1>"
        f"<div class=con><p>各村：</p><p>{PROSE}</p><ul><li>新建学校2所</li></ul></div>"
        "<p>某镇人民政府</p><p>2023年1月2日</p>"
        "<p>附件：<a href=a.pdf>工作要点.pdf</a></p><p><a href=/>返回首页</a></p></div>"
    )
    assert _lines(body) == [
        "关于印发工作要点的通知", "各村：", PROSE, "新建学校2所", "某镇人民政府", "2023年1月2日", "附件：工作要点.pdf",
    ]  # fmt: skip


def test_a_list_and_code_are_read_though_their_names_are_those_of_controls() -> None:
    items = "<ul class=list-paddingleft-2><li>新建学校2所</li><li>改造公路12公里</li></ul>"
    code = "<div class=code-toolbar><pre class=copy-ready>pip install a\npip install b</pre></div>"
    assert _lines(f"<div class=con><p>{PROSE}</p>{items}<p>{OTHER}</p>{code}</div>") == [
        PROSE, "新建学校2所", "改造公路12公里", OTHER, "pip install a", "pip install b",
    ]  # fmt: skip


def test_a_text_without_sentences_is_found_below_its_headline() -> None:
    notice = "<div class=m>讨论应以学习和精进为目的，请勿发布不友善的内容，与人为善，比聪明更重要！</div>"
    text = "<p>每次打开新的项目都要装各种依赖</p><p>用下面的工具可以列出缺失的依赖</p><pre>npm i -g depcheck</pre>"
    body = f"<h1>检查项目的依赖</h1><div class=md>{text}</div>{notice}"
    assert _lines(body, "<title>检查项目的依赖</title>") == [
        "检查项目的依赖", "每次打开新的项目都要装各种依赖", "用下面的工具可以列出缺失的依赖", "npm i -g depcheck",
    ]  # fmt: skip


def test_the_text_that_the_page_describes_is_taken_before_a_longer_dialogue() -> None:
    rules = f"<div class=q7w5><div>{''.join(f'<p>{OTHER}</p>' for _ in range(6))}</div></div>"
    links = "".join(f"<div><a href={i}>另一篇文章的题目之{i}</a></div>" for i in range(30))
    body = f"<h1>安海镇召开工作会议</h1><div class=a><p>{PROSE}</p><p>{PROSE}</p></div>{links}{rules}"
    head = f'<title>安海镇召开工作会议</title><meta name="description" content="{PROSE}">'
    assert _lines(body, head) == ["安海镇召开工作会议", PROSE, PROSE]


@pytest.mark.parametrize("links", [5, 1000])
def test_a_paragraph_is_read_however_many_links_stand_beside_it(links: int) -> None:
    menu = "".join(f"<li><a href={i}>栏目{i}</a></li>" for i in range(links))
    assert _lines(f"<p>{PROSE}</p><ul>{menu}</ul>") == [PROSE]


def test_a_page_of_links_gives_its_lines_rather_than_nothing() -> None:
    assert _lines("<ul><li><a href=1>镇召开会议</a></li><li><a href=2>镇举办活动</a></li></ul>") == [
        "镇召开会议",
        "镇举办活动",
    ]


# ---- what is left out --------------------------------------------------------------------------------------------


def test_chrome_around_and_inside_the_text_is_left_out() -> None:
    menu = "".join(f"<li><a href={i}>栏目{i}</a></li>" for i in range(8))
    body = (
        f"<div class=top><ul>{menu}</ul></div><div class=main><div class=crumbs>首页 &gt; 新闻 &gt; 正文</div>"
        f"<div class=text><p>{PROSE}</p><!-- 注释 --><script>var a = '脚本';</script><style>.a{{}}</style>"
        f"<div class=bdsharebuttonbox>分享到：微博 微信</div><p>{OTHER}<span style='display:none'>隐藏</span></p>"
        f"<h3>相关文章</h3><ul>{menu}</ul></div></div><div>版权所有：某市人民政府 闽ICP备05011530号</div>"
    )
    assert _lines(body) == [PROSE, OTHER]


def test_words_about_other_pages_are_no_text_of_this_one() -> None:
    teasers = "".join(
        f"<div class=item><h3><a href={i}>另一篇文章的标题{i}</a></h3><p>{OTHER}</p><span>2022-09-1{i}</span></div>"
        for i in range(6)
    )
    body = f"<div class=a><p>{PROSE}</p></div><div class=b>{teasers}</div>"
    assert _lines(body, "<title>安海镇工作综述</title>") == ["安海镇工作综述", PROSE]


def test_a_longer_article_recommended_below_is_not_read() -> None:
    body = (
        f"<h1>安海镇召开工作会议</h1><div class=content>{PROSE}</div>"
        f"<div class=detail-content__recommend--wrapper>{''.join(f'<p>{OTHER}</p>' for _ in range(9))}</div>"
    )
    assert _lines(body, "<title>安海镇召开工作会议_某某网</title>") == ["安海镇召开工作会议", PROSE]


def test_what_stands_between_headline_and_text_and_below_the_text_is_left_out() -> None:
    body = (
        "<div class=top>您的浏览器版本较低，请升级后再访问本站。</div><h1>安海镇召开工作会议</h1>"
        "<div class=info>2022-09-16 字号：大 中 小 浏览：33</div>"
        f"<div class=text><p>{PROSE}</p><p>{OTHER}</p><p>特此报告</p><p>（责任编辑：王某）</p></div>"
        "<div class=n>上一篇：没有了</div><p>附件：<a href=a.pdf>工作要点</a></p>"
    )
    assert _lines(body, "<title>安海镇召开工作会议</title>") == [
        "安海镇召开工作会议", "2022-09-16", PROSE, OTHER, "特此报告", "附件：工作要点",
    ]  # fmt: skip


def test_a_box_with_menus_and_dates_is_not_taken_for_the_sake_of_a_few_sentences() -> None:
    others = "".join(f"<div><b>2022-09-1{i}</b><i>记者甲</i><p>另一篇文章的题目</p></div>" for i in range(8))
    body = f"<div class=w><div class=t>{f'<p>{PROSE}</p>' * 4}</div><div class=o>{others}<p>{OTHER}</p></div></div>"
    assert _lines(body) == [PROSE] * 4


def test_what_many_readers_wrote_below_a_short_text_is_not_read() -> None:
    said = "".join(
        f"<div class=q3><span>用户{i}</span><div>{OTHER}</div><span>2024-05-1{i} 回复</span></div>" for i in range(9)
    )
    assert _lines(f"<div class=q1><p>{PROSE}</p></div><div class=q2>{said}</div>") == [PROSE]


def test_the_foot_of_a_site_is_no_text_however_short_the_text_is() -> None:
    foot = "<div><p>地址：某市某路1号，电话：010-12345678，举报电话：010-8888，未经授权，不得转载。</p></div>"
    steps = "".join(f"<li>第{i}步把肉切成小块放入锅中</li>" for i in range(3))
    body = f"<h1>家常菜的做法</h1><div class=s><h2>做法</h2><ol>{steps}</ol></div>{foot}"
    assert _lines(body, "<title>家常菜的做法</title>")[:3] == ["家常菜的做法", "做法", "第0步把肉切成小块放入锅中"]
    assert len(_lines(body, "<title>家常菜的做法</title>")) == 5


def test_a_caption_that_the_page_repeats_is_said_once() -> None:
    picture = "<figure><img src=1><figcaption>图为会议现场</figcaption></figure>"
    assert _lines(f"<div><p>{PROSE}</p>{picture}{picture}<p>{OTHER}</p></div>") == [PROSE, "图为会议现场", OTHER]


# ---- marks -------------------------------------------------------------------------------------------------------


def test_headings_bold_paragraphs_and_captions_are_marked() -> None:
    document = _read(
        f"<h2>一、回顾</h2><p>{PROSE}</p><h3>（一）工业</h3><p>{OTHER}</p><p><strong>工业强镇</strong></p><p>{PROSE}</p>"
        "<figure><img src=1><figcaption>图为会议现场</figcaption></figure><div><p class=img-caption>签约仪式</p></div>"
        f"<p><b>亮点：</b>{OTHER}</p>"
    )
    assert _quotes(document, "heading") == ["一、回顾", "（一）工业"]
    assert [mark.level for mark in document.marks if mark.kind == "heading"] == [2, 3]
    assert _quotes(document, "bold") == ["工业强镇"]
    assert _quotes(document, "caption") == ["图为会议现场", "签约仪式"]


def test_bold_tells_nothing_where_all_is_bold() -> None:
    assert _quotes(_read(f"<b><p>要点一</p><p>要点二</p><p>{PROSE}</p></b>"), "bold") == []


def test_a_data_table_is_rows_and_a_frame_is_not() -> None:
    data = (
        "<table><caption>主要指标</caption><tr><th colspan=2>指标</th><th>目标</th></tr>"
        "<tr><td rowspan=2>工业</td><td>产值</td><td><p>100</p><p>亿元</p></td></tr>"
        "<tr><td>投资</td><td>20亿元</td><td></td></tr></table>"
    )
    document = _read(f"<table><tr><td><a href=/>首页</a></td><td><p>{PROSE}</p>{data}<p>{OTHER}</p></td></tr></table>")
    assert _quotes(document, "table_row") == ["主要指标", "指标 | 目标", "工业 | 产值 | 100 亿元", "投资 | 20亿元"]
    assert document.text.splitlines()[0] == PROSE


def test_a_page_that_is_one_table_keeps_its_headline() -> None:
    rows = "<tr><td>1</td><td>完成工业投资20亿元</td></tr><tr><td>2</td><td>新建公办幼儿园2所</td></tr>"
    assert _lines(f"<h1>任务分解表</h1><table>{rows}</table>") == [
        "任务分解表", "1 | 完成工业投资20亿元", "2 | 新建公办幼儿园2所",
    ]  # fmt: skip


# ---- what a page says about itself -------------------------------------------------------------------------------


def test_the_standard_metas_of_government_sites_come_first() -> None:
    head = (
        '<title>2022年工作总结_某市人民政府</title><meta name="ArticleTitle" content="2022年工作总结"/>'
        '<meta name="PubDate" content="2022-12-30 09:15"/><meta name="ContentSource" content="来源：党政办公室"/>'
        '<meta name="Author" content="张三"/>'
    )
    document = _read(f"<p>{PROSE}</p><p>{OTHER}</p>", head)
    assert document.text.splitlines()[:4] == ["2022年工作总结", "2022-12-30", "党政办公室", "张三"]
    assert _quotes(document, "title") == ["2022年工作总结"]
    assert _quotes(document, "metadata", "published") == ["2022-12-30"]
    assert _quotes(document, "metadata", "source") == ["党政办公室"]
    assert _quotes(document, "metadata", "author") == ["张三"]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("安海镇召开第十四届人大会议_晋江新闻网", "安海镇召开第十四届人大会议"),
        ("安海镇召开第十四届人大会议 - 新华网", "安海镇召开第十四届人大会议"),
        ("安海镇召开第十四届人大会议--地方--人民网", "安海镇召开第十四届人大会议"),
        ("2021-2025年发展规划", "2021-2025年发展规划"),
    ],
)
def test_the_title_stands_without_the_name_of_the_site(title: str, wanted: str) -> None:
    assert _lines(f"<p>{PROSE}</p>", f"<title>{title}</title>")[0] == wanted


def test_a_title_is_said_once_also_where_the_page_breaks_it() -> None:
    head = "<title>关于批准发行特别国债的决议__公报_中国政府网</title>"
    body = f"<div><p align=center>关于批准发行<br>特别国债的决议<br>（2007年6月29日通过）</p><p>{PROSE}</p></div>"
    assert _lines(body, head) == ["关于批准发行特别国债的决议", "（2007年6月29日通过）", PROSE]


def test_a_label_before_the_headline_does_not_make_it_another_title() -> None:
    body = f"<div><h2>原创安海镇召开第十四届人大会议</h2><div>{PROSE}</div></div>"
    assert _lines(body, '<meta property="og:title" content="安海镇召开第十四届人大会议">') == [
        "安海镇召开第十四届人大会议",
        PROSE,
    ]


def test_a_headline_is_the_title_where_the_head_names_only_the_site() -> None:
    byline = "<div class=ly>发布时间：2019-05-18 来源：地理学会</div>"
    body = f"<h5>2019年学术年会在重庆成功举行</h5>{byline}<div><p>{PROSE}</p></div>"
    document = _read(body, "<title>中国地理学会</title>")
    assert _quotes(document, "title") == ["2019年学术年会在重庆成功举行"]
    assert _quotes(document, "metadata", "published") == ["2019-05-18"]
    assert _quotes(document, "metadata", "source") == ["地理学会"]


def test_first_words_that_stand_apart_belong_to_the_text() -> None:
    head = f'<meta name="description" content="{OTHER}">'
    body = f"<div class=a><p class=lead>{OTHER}</p><a href=1>图集</a><a href=2>视频</a></div>"
    assert _lines(f"{body}<div><p>{PROSE}</p><p>{PROSE}</p></div>", head)[0] == OTHER


def test_a_body_named_after_its_buttons_is_read() -> None:
    body = "<h1>新经济之路</h1><div class='js_img_share_area artical_wrap'>{}</div><div class=share>分享到：微博</div>"
    assert _lines(body.format(f"<p>{PROSE}</p>" * 4), "<title>新经济之路</title>") == ["新经济之路", *[PROSE] * 4]


def test_a_date_at_the_head_of_the_text_is_not_said_twice_but_one_in_a_sentence_does_not_count() -> None:
    head = '<meta name="PubDate" content="2018-05-17">'
    assert (
        _lines(f"<div><p>2018年5月17日 来源：新华社</p><p>{PROSE}</p></div>", head)[0] == "2018年5月17日 来源：新华社"
    )
    assert _lines(f"<div><p>2018年3月20日，会议通过了本法。{PROSE}</p></div>", head)[0] == "2018-05-17"


def test_the_date_is_found_in_linked_data() -> None:
    head = '<script type="application/ld+json">{"@type":"Article","datePublished":"2024-05-20T13:04:00+08:00"}</script>'
    assert _quotes(_read(f"<p>{PROSE}</p>", head), "metadata", "published") == ["2024-05-20"]


# ---- encodings ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "written", "found"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("utf-8", "gb18030", "gb18030"),
        ("iso-8859-1", "gb18030", "gb18030"),
        ("no-such-name", "gb18030", "gb18030"),
        ("gbk", "utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-8", "utf-8"),
        ("utf-16", "utf-16", "utf-16"),
        ("utf-16", "utf-16-le", "utf-16-le"),
        ("utf-8", "utf-16-be", "utf-16-be"),
        ("hz-gb-2312", "hz", "hz"),
    ],
)
def test_the_bytes_count_more_than_what_the_page_declares(declared: str, written: str, found: str) -> None:
    document = _read(f"<p>{PROSE}</p>", CHARSET.format(declared), written)
    assert document.text.splitlines() == [PROSE]
    assert document.encoding == found


@pytest.mark.parametrize("declared", ["big5", "gb2312", "utf-8"])
def test_a_traditional_page_in_big5_is_read(declared: str) -> None:
    prose = "全鎮上下堅持穩中求進，完成固定資產投資49.81億元，增長12.7%，各項事業穩步推進。" * 3
    document = _read(f"<p>{prose}</p>", CHARSET.format(declared), "big5hkscs")
    assert document.text.splitlines() == [prose]


def test_an_xml_declaration_names_the_encoding() -> None:
    start = '<?xml version="1.0" encoding="gb2312"?><html xmlns="http://www.w3.org/1999/xhtml">'
    page = f"{start}<body><p>{PROSE}</p><br /></body></html>"
    assert read(page.encode("gb18030"), name="page.xhtml").text.splitlines() == [PROSE]


# ---- odd pages ---------------------------------------------------------------------------------------------------


def test_tags_that_are_never_closed_cost_nothing() -> None:
    assert _lines("".join(f"<p><font size=3><span>{PROSE}" for _ in range(3000))) == [PROSE] * 3000


def test_nesting_without_end_is_an_error_that_says_so() -> None:
    with pytest.raises(LimitError) as caught:
        _read("<div>" * 100_000 + PROSE)
    assert "2048" in say(caught.value.message, "zh")


@pytest.mark.parametrize("body", ["", "<!-- 注释 -->", "<script>var a = 1</script>", "<img src=a.png>"])
def test_a_page_without_text_is_an_error(body: str) -> None:
    with pytest.raises(ReadError) as caught:
        _read(body)
    assert caught.value.message.key == "file-no-text"
