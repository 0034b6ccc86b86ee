"""Words, names, verbs and clauses: reading English as closely as telling speakers needs."""
