import pytest

from core.words import cosine, coverage, inverse_frequencies, likeness, ngrams, vector


def test_no_gram_spans_punctuation() -> None:
    assert ngrams("医保，参保率") == ["医保", "参保", "保率"]


def test_a_short_run_is_one_gram() -> None:
    assert ngrams("水、电、网格", 2) == ["水", "电", "网格"]


def test_width_does_not_matter() -> None:
    assert ngrams("５Ｇ网络") == ngrams("5G网络")


def test_rare_terms_weigh_more() -> None:
    weights = inverse_frequencies([["项目", "医保"], ["项目"], ["项目"]])
    assert weights["医保"] > weights["项目"] > 0


def test_cosine_is_one_for_the_same_and_zero_for_nothing_in_common() -> None:
    weights = {"医保": 1.0, "参保": 1.5, "机械": 2.0}
    a, b = vector(["医保", "参保"], weights), vector(["机械"], weights)
    assert cosine(a, a) == pytest.approx(1.0)
    assert cosine(a, b) == 0.0
    assert vector(["没有"], weights) == {}


def test_likeness_and_coverage_of_short_strings() -> None:
    assert likeness("长护险", "长护险") == 1.0
    assert coverage("长护险", "长期护理保险") == 1.0
    assert coverage("", "长护险") == 0.0
