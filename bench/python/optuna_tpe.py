"""Best values that Optuna's TPE finds. stdin: {domains, table, budget, seeds, first}; table: levels -> value or null
where the configuration fails; first: per seed, configurations that are tried first; stdout: per seed, the values measured
in order. Combinations that are not in the table cannot be launched: they are told as pruned and cost nothing, nor does one
that was measured already."""
import json
import sys

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)
given = json.load(sys.stdin)
domains, table, budget = given["domains"], given["table"], given["budget"]
MOST_ASKS = 3000


def search(seed, first):
    study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed))
    for levels in first:
        study.enqueue_trial({name: domain.index(level) for (name, domain), level in zip(domains, levels)})
    seen, values, asks = set(), [], 0
    while len(values) < budget and asks < MOST_ASKS:
        asks += 1
        trial = study.ask()
        levels = [domain[trial.suggest_int(name, 0, len(domain) - 1)] for name, domain in domains]
        key = ",".join(str(level) for level in levels)
        value = table.get(key)
        if key in table and key not in seen:
            seen.add(key)
            values.append(value)
        if value is None:
            study.tell(trial, state=optuna.trial.TrialState.PRUNED)
        else:
            study.tell(trial, value)
    return values


print(json.dumps([search(seed, first) for seed, first in zip(given["seeds"], given["first"])]))
