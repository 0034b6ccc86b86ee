"""One frozen Settings: defaults < <story>.podfic.toml < environment < flags."""
