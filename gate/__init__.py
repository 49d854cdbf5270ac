"""The gate: how well our own annotated statements are read, against floors that only rise."""
