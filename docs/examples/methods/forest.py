"""Predictions for a task of the registry, with scikit-learn (Debian: python3-sklearn python3-pandas).

    perfatlas task starter/2/zlib/1 --out task
    python3 forest.py task predictions.csv
    perfatlas submit predictions.csv --task starter/2/zlib/1 --name my-forest --revision 1 --authors "A. Author"
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor

folder, output = Path(sys.argv[1]), sys.argv[2]
task = json.loads((folder / "task.json").read_text())
table = pd.read_csv(folder / "table.csv").set_index("row")

# Options as columns of numbers; what the sources say of the same configuration stands beside them.
sources = [name for name in table.columns if name.startswith("source ")]
features = pd.get_dummies(table.drop(columns=sources)).astype(float).fillna(-1)
for name in sources:
    features[name] = np.log(table[name].where(table[name] > 0)).fillna(0)

predictions = []
for budget in task["budgets"]:
    rows = pd.read_csv(folder / f"rows-{budget}.csv")
    for repeat, part in rows.groupby("repeat"):
        train, test = part[part.part == "train"], part[part.part == "test"]
        forest = RandomForestRegressor(100, random_state=int(repeat))
        forest.fit(features.loc[train.row].to_numpy(), np.log(train.value))
        x = features.loc[test.row].to_numpy()
        by_tree = np.exp([tree.predict(x) for tree in forest.estimators_])
        predictions.append(
            pd.DataFrame(
                {
                    "budget": budget,
                    "repeat": repeat,
                    "row": test.row,
                    "predicted": np.exp(forest.predict(x)),
                    "lower": np.quantile(by_tree, 0.05, axis=0),
                    "upper": np.quantile(by_tree, 0.95, axis=0),
                }
            )
        )
pd.concat(predictions).to_csv(output, index=False)
