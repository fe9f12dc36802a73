"""A method that chooses what to measure, as a program of the line protocol (docs/methods.md); no library is needed.

    perfatlas evaluate --suite starter --system zlib --external 'python3 shift.py' --no-upload

It asks for configurations spread evenly over what the first source says, and predicts the target as a straight line
of the source, in logarithms.
"""

import json
import math
import sys


def say(message):
    print(json.dumps(message), flush=True)


def hear():
    line = sys.stdin.readline()
    return json.loads(line) if line else {"type": "end"}


def log(value):
    return math.log(max(value, 1e-300))


source = []
while (message := hear())["type"] != "end":
    if message["type"] == "task":
        values = message["sources"][0]["values"]
        known = [value for value in values if value is not None]
        middle = sorted(known)[len(known) // 2]
        source = [log(middle if value is None else value) for value in values]
    elif message["type"] == "repeat":
        # Evenly over the source's range, beginning somewhere else in each repeat.
        order = sorted(message["candidates"], key=lambda row: (source[row], row))
        step = len(order) / message["budget"]
        start = (message["repeat"] % 7) / 7
        chosen = [order[int((k + start) * step)] for k in range(message["budget"])]
        say({"type": "ask", "rows": chosen})
        told = [log(value) for value in hear()["values"]]
        x = [source[row] for row in chosen]
        mx, my = sum(x) / len(x), sum(told) / len(told)
        spread = sum((a - mx) ** 2 for a in x)
        slope = sum((a - mx) * (b - my) for a, b in zip(x, told)) / spread if spread > 0 else 0
        say({"type": "ready"})
        rows = hear()["rows"]
        say({"type": "predictions", "values": [math.exp(my + slope * (source[row] - mx)) for row in rows]})
