"""Which work a citation means, which State an addressee is: outcomes are typed, never guessed."""
