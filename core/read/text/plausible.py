"""How much a decoded text looks like Chinese prose: what tells a right decoding from a wrong one.

Method: the logarithm (base 2) of how much likelier each character is in a Chinese report than among the characters that
a wrong decoding hits by chance, summed over the text (naive Bayes over single characters). The frequencies are those of
some sixty reports of all levels and years; traditional characters count as their simplified ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from core.model import Span
from core.words import simplified

MOST = frozenset(
    "一万上不业个中为主产人代以企会体作保元入全公共农出创制力加务动化区升发各合同和国在地坚城基增大好安完定实家对展工市平年府度建开强心快性总成技持推提支改政效文新施是有服机民水治济深点现理生用的目社科稳等系经续育能行要设质资"
    "进造重量镇长面革项高"
)
"""Half of what a report consists of."""

FREQUENT = frozenset(
    "三下与专世东两严举义之习乡了争事二于互五交亿今们件价任众优传位低住供依促信值做健先党关兴其养内军决准减分划列利别到前办功助励势北医十协单南卫县参及双取变口可台向告员品商善四团园困围固土场均型域培境处备复外多天央头奋她委字"
    "学审导将小就局层居届山岭带常干并广应康式引形彻得态思惠意我战户房所才打扩批把抓投护报拓招指挥排接控措收攻放教数整断方旅族时明易显晋智更最期本术权村条来极构果查标校核格案梅模次正步比气求江污法活流海消清港游源物特率环电界略"
    "疗益监相省着督研破础确碳示神福种积程税空突立第策筹算管类精紧级线组织结统继维综绿网置美群老者职联聚自色节范营落融街补表西观规解计认让议试调财责贫贯贸费超路车转边达过运近通速道那部配金链门问间防际降院险障难集需预领题额风食"
    "首验"
)
"""A third of it."""

USUAL = frozenset(
    "七丝丧丰串临丹丽久么乌乐九也书乱乳予云亚些亡亩享京亮亲什仅介仍从仓他付令仪份伍伏伐休伙伟伤估伴伸但何余你佳使例侧侨侵便俗修倍候借倡债倾假偏停偿储像僚儿允充光克免兑兜八六兰兵具典兼冀册再写冠冬冰冲况冷净凝几凡凤凸击切刘则刚"
    "初判券刻剂剧剩副努劲劳勃勇勤包匠匹千半华卓博占卡印危即卷厂厅历厉压厚厝原厦去又友反受叠古只叫召史右叶号司名后吐吞吨听启吸呈周味呼命咨响哪哲售唯唱嘉嘱器回因图圆圈圾址块坛坝坡垃垄埔堂堵塑塔塘塞填壁壤士壮声夏夜够太夫夯失夷夺"
    "奉契奔奖套奥女奶如妇妥始姓威婴媒子存季孩孵宁它宅宇守宏宗官宜宝客宣室害容宽宿寄密富察寺寻寿封射尊少尔尚尤尽屋屏属履岁岗岛岩岸峡峰峻崇崛嵌川州巡左巨巩差己已巴巷币布帅师希帜席帮幅幸幼庄庆床序库底店废座庭廉廊延异弘弟张弱弹归"
    "当录彩彰影役往征径待很律御循微德必志忠忧念怀急恒恢恩息恶悟患您情惩想感愿慈慎慢慧懈戏或截手扎托扛扣执扫扬扭扶找承抗折抚抢抵抽担拆拉拖拟拥拨择括拼挂按挑挖挚振捐损换据捷授掌掘探握揭援揽搏搞搬搭携摆摇摊摘摸撑播操擎擦攀故救敢"
    "散敬斗料斜斤斯旗无既日旧早旱昆昌星映春晓普景暖暨暴曲替月朋望朝未杂杆材束杯松板析林枢枫架染柔柱树样根桂框档桥梁梦梯械检棚森植楚楼概榜横欠欣欧款止此武死殊残殖段殷母每毒毕毛毫氛氢氧永汇汉汛池汰汽沂沉沙沟没沪河油沿泉泊泛波泥"
    "注泰泽洁洋洛津洪洲派测浓浦浩浪浮浯涉涛涝润涨涵淘淤混渐渔渝渠渡温湖湾湿溉溪滇滑满滨演漠潍潜潭潮澳激灌火灯灵灾炭炼烈烟热焕焦然煌煤照熟燃爆爱片版牌牛牢牧牵犯状狠独狮猪献玉王班球琴瓦田由甲申画畅留畜番疆疏疫疾病痛癌登白百盈盐"
    "盖盘盛盟盯盲直盼盾看真眷眼瞻矛知矩短石矿码砺硕硫硬碍碧磷祉祖祥票禁离禽秀私秋租秩称移稀稻稿究穿窗站竞章童竭端竹笋符筑筛签简箭箱篇篮籍米粒粗粤粮素索累繁纠红约纪纯纲纳纵纷纽纾练细终绕绘给络绝绩绵缓编缩缴缺罚罪署羊考而耕耗聘"
    "肃肉股肯胀背胜胞胡脉脑脚脱腐腾臭至致舆舍舒舞舟航般舵舶船良艰艺芝芯花苏苗若苦英茶荆草荣药获菜著蒙蓄蓝蓬薄薪藏虑虚血衔衡衷被裁裂装裕襄覆见视览觉角言誉警订训讯记讲许论访证评识诈诉诊诚话询该语说请诺读课谈谊谋谐谢谱谷象貌负贡"
    "贤败账货购贴贵贷赁赋赛赢赣赤走赴起越趋足跃跑距跟跨践踪身轨轮软轻载较辆辉辐输辖辛辜辽迁迅迈迎返还这远违连迫述迹追退送适逆选透逐递途遇遍遏遗遵避邓邮邻都鄂鄱酒酬酸醒采释里鉴针钟钢钩钱铁铜铝银铸铺销锁锋错锚锡锦键闭闯闲闻闽阅"
    "队阳阵阶阻阿附陆陈限除隆随隐雁雄雨雪零雷震青非靠韧音韵顶顺须顽顾顿频颗颜飞餐饮馆馈香马驱驻驿骗骨魂鱼鲁鲜鲤鸿黄黑鼓齐龄龙"
)
"""A sixth of it."""

PUNCTUATION = frozenset(
    "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·％＋－～／０１２３４５６７８９①②③④⑤⑥●■◆★\u3000\ufeff"
)
"""Chinese marks and full-width figures."""

POINTS = ((MOST, 5.0), (FREQUENT, 3.0), (USUAL, 1.0), (PUNCTUATION, 5.0), (frozenset(" \t\r\n\f\xa0\u200b"), 0.0))
RARE, STRANGE, BROKEN = -3.0, -6.0, -9.0
"""Points of another ideograph, of a character of another script, and of what is no character at all."""

SLIPPED = re.compile(r"\?[!-/]?(?P<text>[\u4e00-\u9fff]{3,40})")
"""Accepts what a page leaves that has lost a byte, ?!笆晃濉逼陂 for “十一五”期, and also a question: 如何?下半年将…"""
SURELY = -9.0
"""Points at which such characters are surely no words."""


def slipped(text: str) -> Iterator[Span]:
    """Yield the stretches that were decoded one byte beside the characters before they came here."""
    for match in SLIPPED.finditer(text) if "?" in text else ():
        worth = [0.0, *accumulate(map(points, match["text"]))]
        lowest = min(range(len(worth)), key=lambda at: worth[at])
        if worth[lowest] <= SURELY:
            yield Span(match.start(), match.start("text") + lowest)


def likelihood(text: str) -> float:
    """Return how much likelier it is that the text is Chinese than that its characters came by chance, in bits."""
    return sum(points(char) * count for char, count in Counter(text).items())


@cache
def points(char: str) -> float:
    """Return the bits of one character; plain ASCII says nothing."""
    if " " <= char <= "~":
        return 0.0
    plain = simplified(char)
    found = next((worth for known, worth in POINTS if plain in known), None)
    if found is not None:
        return found
    if "\u4e00" <= char <= "\u9fff":
        return RARE
    return BROKEN if unicodedata.category(char) in {"Cc", "Co", "Cn", "Cs"} or char == "\ufffd" else STRANGE
