"""The Kokoro-82M neural engine: offline, English, many voices, exact word times."""
