"""The voices of Google Translate, by way of gTTS; text leaves this machine."""

from podfic.engines.gtts.engine import create

__all__ = ["create"]
