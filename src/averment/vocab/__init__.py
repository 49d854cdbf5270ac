"""Knowledge as data: countries, bodies, symbols, instruments, issues, verbs, in TOML, each with a validating loader."""
