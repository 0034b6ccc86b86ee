from podfic.engines.kokoro.alphabet import IDS, readable


def test_the_model_knows_114_signs_by_one_number_each() -> None:
    assert len(IDS) == 114
    assert len(set(IDS.values())) == 114
    assert (IDS["."], IDS[" "], IDS["A"], IDS["ɹ"], IDS["ˈ"], IDS["ᵻ"]) == (
        4,
        16,
        24,
        123,
        156,
        177,
    )


def test_signs_it_does_not_know_are_left_out() -> None:
    assert readable("hˈɛlO [😂]") == "hˈɛlO "
