"""The Kokoro-82M neural engine: offline, English, 28 voices, exact word times."""
