from __future__ import annotations

from types import MappingProxyType

import pytest
from jinja2 import UndefinedError

from drafting.errors import Refusal
from drafting.place import Place
from drafting.render.shell.guard import Guarded, check_text
from drafting.render.shell.names import NAMES, Signer

HERE = Place(file="house.docx", part="word/header1.xml")
HOSTILE = (
    "{{ ''.__class__ }}",
    "{{ title.__class__.__mro__ }}",
    "{{ first.__class__ }}",
    "{{ first['__class__'] }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ 'x' * 200000000 }}",
    "{{ 7 * 7 }}",
    "{{ title|attr('__class__') }}",
    "{{ title|upper|format(1) }}",
    "{{ range(10) }}",
    "{{ title() }}",
    "{{ title ~ title }}",
    "{{ [title] }}",
    "{% for x in title %}{{ x }}{% endfor %}",
    "{% set title = 'x' %}",
    "{% include 'other' %}",
    "{% import 'os' as os %}",
    "{% macro f() %}{% endmacro %}",
    "{% if title == 'x' %}{% endif %}",
    "{% if title is defined %}{% endif %}",
    "{{ __builtins__ }}",
    "{{ self }}",
    "{{ loop.index }}",
    "{{ first.heading.upper() }}",
)
BROKEN = (
    "{{ title",
    "{{ title }",
    "{% if title %}",
    "{% endif %}",
    "{{ }}",
    "{% unknown %}",
    "{% vm %}",
    "{{ 1 + }}",
    "{{r title }}",
)
FINE = (
    "No braces at all",
    "{{ title }}",
    "{{title|upper}} – {{ first.name }}",
    "{% if copy_mark and not has_open %}{{ copy_mark }}{% else %}{{ title }}{% endif %}",
    "{%p if title_first %}\n{{ title_kind }}\n{%p else %}\n{{ title }}\n{%p endif %}",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_could_run_is_refused_before_anything_runs(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_text(f"Draft\n{text}", HERE)
    assert refused.value.code in {"template-expression", "template-name-unknown", "template-syntax"}
    assert refused.value.place.file == "house.docx"
    assert refused.value.place.part == "word/header1.xml"


@pytest.mark.parametrize("text", HOSTILE)
def test_the_environment_itself_compiles_none_of_it(text: str) -> None:
    with pytest.raises(Refusal):
        Guarded().from_string(text)


@pytest.mark.parametrize("text", BROKEN)
def test_a_tag_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_text(text, HERE)
    assert refused.value.code == "template-syntax"


@pytest.mark.parametrize("text", FINE)
def test_names_filters_and_conditions_pass(text: str) -> None:
    check_text(text, HERE)


def test_a_slip_of_the_keyboard_gets_the_nearest_name_and_its_place() -> None:
    with pytest.raises(Refusal) as refused:
        check_text("Draft\nThis is {{ roudn_mark }}", HERE)
    assert refused.value.code == "template-name-unknown"
    assert refused.value.remedy == "Did you mean “round_mark”?"
    assert refused.value.place.where == "at “This is {{ roudn_mark }}”"


def test_a_part_full_of_tags_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        check_text("{{ title }}" * 1000, HERE)
    assert refused.value.code == "template-expression"


def test_values_are_escaped_and_missing_ones_are_errors() -> None:
    guarded = Guarded()
    assert guarded.from_string("{{ title }}").render(MappingProxyType({"title": "A & <B>"})) == "A &amp; &lt;B&gt;"
    with pytest.raises(UndefinedError):
        guarded.from_string("{{ title }}").render({})
    assert guarded.from_string("{{ first.name }}").render({"first": Signer("", "N", "")}) == "N"


def test_every_name_is_documented() -> None:
    from tests.render.reading import ROOT

    page = (ROOT / "docs" / "restyling-a-template.md").read_text("utf-8")
    assert not [
        name for name in NAMES if f"`{name}`" not in page and f"`{name}." not in page and f"with `{name}`" not in page
    ]
