"""What PostgreSQL's programs say when they fail, cut down to what the reader needs."""

MARKS = ("FATAL:", "error:")


def complaint(said: str) -> str:
    """The last thing that was found fatal, else the last line."""
    lines = said.strip().splitlines()
    fatal = [line.split(mark, 1)[1].strip() for line in lines for mark in MARKS if mark in line]
    return (fatal or lines or ["no reason given"])[-1]
