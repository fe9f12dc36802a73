"""Times the same stepwise selection on a Gram matrix in numpy. stdin: {x, y, runs}; stdout: {ms, steps, sse}."""
import json
import sys
import time

import numpy as np
from scipy.stats import f as fisher

given = json.load(sys.stdin)
x = np.array(given["x"])
y = np.array(given["y"])
n, p = x.shape
pairs = [(a, b) for a in range(p) for b in range(a + 1, p)]


def select():
    left = np.array([a for a, _ in pairs])
    right = np.array([b for _, b in pairs])
    design = np.hstack([np.ones((n, 1)), x, x[:, left] * x[:, right], y[:, None]])
    m = design.T @ design
    own = np.diag(m).copy()
    last = m.shape[0] - 1
    inside = np.zeros(last, bool)

    def sweep(k):
        sign = -1.0 if inside[k] else 1.0
        pivot = m[k, k]
        row = m[k].copy()
        m[:] -= np.outer(row, row) / pivot
        m[k] = sign * row / pivot
        m[:, k] = sign * row / pivot
        m[k, k] = -1 / pivot
        inside[k] = not inside[k]

    sweep(0)
    steps = 0
    while True:
        diagonal = np.diag(m)[:last]
        legal = ~inside & (diagonal > 1e-9 * own[:last])
        for t, (a, b) in enumerate(pairs):
            legal[1 + p + t] &= inside[1 + a] and inside[1 + b]
        fall = np.where(legal, m[last, :last] ** 2 / np.where(legal, diagonal, 1), -1)
        best = int(np.argmax(fall))
        df = n - inside.sum() - 1
        if fall[best] > 0 and fisher.sf(fall[best] / ((m[last, last] - fall[best]) / df), 1, df) < 0.05:
            sweep(best)
            steps += 1
            continue
        needed = np.zeros(last, bool)
        for t, (a, b) in enumerate(pairs):
            if inside[1 + p + t]:
                needed[1 + a] = needed[1 + b] = True
        legal = inside & ~needed
        legal[0] = False
        if not legal.any():
            break
        rise = np.where(legal, -(m[last, :last] ** 2) / diagonal, np.inf)
        worst = int(np.argmin(rise))
        df = n - inside.sum()
        if fisher.sf(rise[worst] / (m[last, last] / df), 1, df) <= 0.10:
            break
        sweep(worst)
        steps += 1
    return steps, m[last, last]


times = []
for _ in range(given["runs"] + 1):
    start = time.process_time()
    steps, sse = select()
    times.append(1000 * (time.process_time() - start))
print(json.dumps({"ms": float(np.median(times[1:])), "steps": steps, "sse": float(sse)}))
