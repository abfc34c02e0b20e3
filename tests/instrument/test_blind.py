from __future__ import annotations

import inspect
import re
from dataclasses import fields

from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.instrument import tree
from drafting.instrument.assemble import assemble
from drafting.instrument.blind import _NAMES, blinded, spoken
from drafting.instrument.plain import instrument_text
from drafting.instrument.tree import Instrument
from drafting.library.library import Source, library_of
from drafting.shipped import shipped_texts


def shipped() -> Instrument:
    library = library_of(Source(path, text) for path, text in shipped_texts("clauses"))
    path, text = next(each for each in shipped_texts("examples") if "id: canada-us-2025" in each[1])
    placed, _ = place_deal(read_deal(Source(path, text)), library)
    assert placed is not None
    return assemble(placed, "en")


def test_a_blinded_text_reads_the_same_and_names_no_clause() -> None:
    instrument = shipped()
    blind, ids = blinded(instrument, {whole.id: "a1b2" for whole in instrument.provisions})
    assert instrument_text(blind) == instrument_text(instrument)
    names = {each.clause for each in instrument.provisions}
    assert not any(name in repr(blind) for name in names)
    assert set(ids) == {each.id for each in blind.provisions}


def test_every_field_that_is_internal_is_blinded() -> None:
    source = inspect.getsource(tree)
    for kind in (each for each in vars(tree).values() if inspect.isclass(each) and hasattr(each, "__slots__")):
        own = re.search(rf"class {kind.__name__}:.*?(?=\n@dataclass|\Z)", source, flags=re.DOTALL)
        for field in fields(kind):
            if own and re.search(rf"^    {field.name}: .*# internal", own[0], flags=re.MULTILINE):
                assert field.name in _NAMES[kind], f"{kind.__name__}.{field.name}"


def test_what_a_draft_may_say_holds_captions_and_headers_and_no_name() -> None:
    lines = list(spoken(shipped()))
    assert any("Participants" in line for line in lines)
    assert not any("supply.crude-volume" in line for line in lines)
