"""Times scikit-learn's random forest. stdin: {x, y, asked, runs}; stdout: {fit, predict} in ms."""
import json
import sys
import time

import numpy as np
from sklearn.ensemble import RandomForestRegressor

given = json.load(sys.stdin)
x = np.array(given["x"], dtype=np.float32)
y = np.array(given["y"])
asked = np.array(given["asked"], dtype=np.float32)
fits, predictions = [], []
for k in range(given["runs"] + 1):
    start = time.process_time()
    forest = RandomForestRegressor(100, n_jobs=1, random_state=k).fit(x, y)
    fits.append(1000 * (time.process_time() - start))
    start = time.process_time()
    forest.predict(asked)
    predictions.append(1000 * (time.process_time() - start))
print(json.dumps({"fit": float(np.median(fits[1:])), "predict": float(np.median(predictions[1:]))}))
