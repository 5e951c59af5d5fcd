"""How far two spellings lie apart."""

from __future__ import annotations


def distance(a: str, b: str, most: int) -> int:
    """Letters added, left out, changed or swapped between *a* and *b*; more than *most*: most + 1.

    The optimal string alignment distance (Damerau 1964, restricted to swaps of neighbours).
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, sign in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (sign != other))
            if i > 1 and j > 1 and sign == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)
