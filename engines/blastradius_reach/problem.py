"""What a person can do something about."""


class Problem(Exception):
    """An error with a sentence for a person, and the exit code of the program."""

    def __init__(self, message, code=2):
        super().__init__(message)
        self.code = code


def shown(text, limit=200):
    """Text from outside, so that nothing in it moves a cursor."""
    plain = "".join(c if c.isprintable() else "�" for c in str(text))
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"
