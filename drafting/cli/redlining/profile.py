"""Options that were not given, taken from the profile that ``--profile`` names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import rich_click as click
from click.core import ParameterSource


def with_profile(ctx: click.Context, options: Mapping[str, Any]) -> dict[str, Any]:
    """``options`` with the saved settings in place of defaults; what was typed stands.

    Raises Refusal: settings-unreadable, profile-missing, profile-wrong.
    """
    name = options["profile"]
    if name is None:
        return dict(options)
    from drafting.cli.redlining.saved import FILE, missing, settings_saved
    from drafting.files import read_text

    if not Path(FILE).is_file():
        raise missing(name)
    saved = settings_saved(read_text(FILE), name)
    typed = {each for each in options if ctx.get_parameter_source(each) is not ParameterSource.DEFAULT}
    return {**options, **{key: value for key, value in saved.items() if key not in typed}}
