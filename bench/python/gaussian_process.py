"""Times one log marginal likelihood with gradient of scikit-learn's ARD RBF + noise process.
stdin: {x, y, sizes, runs}; stdout: {"200": ms, ...}."""
import json
import sys
import time

import numpy as np
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

given = json.load(sys.stdin)
x = np.array(given["x"])
y = np.array(given["y"])
result = {}
for n in given["sizes"]:
    kernel = ConstantKernel(1.0) * RBF(np.full(x.shape[1], 1.0)) + WhiteKernel(0.1)
    process = GaussianProcessRegressor(kernel, optimizer=None).fit(x[:n], y[:n])
    times = []
    for _ in range(given["runs"] + 1):
        start = time.process_time()
        process.log_marginal_likelihood(process.kernel_.theta, eval_gradient=True)
        times.append(1000 * (time.process_time() - start))
    result[str(n)] = float(np.median(times[1:]))
print(json.dumps(result))
