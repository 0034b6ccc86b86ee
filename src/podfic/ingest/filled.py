"""Metadata from two places: what one leaves out, the other fills in."""

from dataclasses import replace
from typing import Any

from podfic.model.work import Work

_UNTOLD = Work("", "", ())


def filled(work: Work, more: Work, *names: str) -> Work:
    """Return `work` with the fields `names` as `more` has them where `work` tells nothing."""
    gaps: dict[str, Any] = {
        name: getattr(more, name) for name in names if getattr(work, name) == getattr(_UNTOLD, name)
    }
    return replace(work, **gaps)
