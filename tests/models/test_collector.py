"""The collector of garbage rests while many objects are made."""

from __future__ import annotations

import gc

import pytest

from models.collector import collector_resting, is_collector_resting


def test_it_rests_and_goes_back_to_work() -> None:
    with collector_resting():
        assert not gc.isenabled()
        assert is_collector_resting()

    assert gc.isenabled()
    assert not is_collector_resting()


def test_it_goes_back_to_work_after_an_error() -> None:
    with pytest.raises(KeyError), collector_resting():
        raise KeyError

    assert gc.isenabled()


def test_of_two_who_want_it_to_rest_the_last_one_wakes_it() -> None:
    first, second = collector_resting(), collector_resting()
    first.__enter__()
    second.__enter__()

    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)

    assert gc.isenabled()


def test_whoever_has_sent_it_away_finds_it_away() -> None:
    gc.disable()
    try:
        with collector_resting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
