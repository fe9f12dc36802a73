"""Measurements of a Perfatlas registry as pandas frames.

    python3 docs/examples/frames.py http://127.0.0.1:4000

One file, the standard library and pandas: copy it and go on from here.
"""

import json
import sys
import time
import urllib.error
import urllib.request

import pandas

PAGE = 1000

MEASUREMENTS = """
query ($environment: String!, $metric: String!, $first: Int!, $after: String) {
  measurements(environment: $environment, metric: $metric, first: $first, after: $after) {
    nodes { value repeat failure { status } configuration { key levels } }
    pageInfo { hasNextPage endCursor }
  }
}
"""

ENVIRONMENTS = """
query ($first: Int!, $after: String) {
  environments(first: $first, after: $after) {
    nodes {
      slug
      system { slug }
      hardware { slug }
      workload { slug }
      version { slug }
      series { metric { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""


class RegistryError(Exception):
    """What the registry refused, with its code."""


def ask(address, query, variables=None, token=None):
    """The data of one answer; waits when the budget is spent, and raises what was refused."""
    headers = {
        "content-type": "application/json",
        "accept": "application/graphql-response+json",
    }
    if token is not None:
        headers["authorization"] = f"Bearer {token}"
    body = json.dumps({"query": query, "variables": variables or {}}).encode()
    request = urllib.request.Request(f"{address}/graphql", data=body, headers=headers)
    try:
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        if error.code == 429:
            time.sleep(int(error.headers.get("retry-after", "1")))
            return ask(address, query, variables, token)
        answer = json.load(error)
    if answer.get("errors"):
        first = answer["errors"][0]
        raise RegistryError(f"{first['extensions']['code']}: {first['message']}")
    return answer["data"]


def rows(address, query, field, page, **variables):
    """Every row of a list, page by page."""
    after = None
    while True:
        found = ask(address, query, {**variables, "first": page, "after": after})[field]
        yield from found["nodes"]
        if not found["pageInfo"]["hasNextPage"]:
            return
        after = found["pageInfo"]["endCursor"]


def environments(address):
    """One row per environment and metric."""
    return pandas.DataFrame(
        [
            {
                "environment": node["slug"],
                **{axis: node[axis]["slug"] for axis in ("system", "hardware", "workload", "version")},
                "metric": series["metric"]["name"],
            }
            for node in rows(address, ENVIRONMENTS, "environments", 100)
            for series in node["series"]
        ]
    )


def measurements(address, environment, metric):
    """One row per measurement: a column for each option, the repeat, the value or the failure."""
    found = rows(
        address, MEASUREMENTS, "measurements", PAGE, environment=environment, metric=metric
    )
    return pandas.DataFrame(
        [
            {
                **node["configuration"]["levels"],
                "repeat": node["repeat"],
                "value": node["value"],
                "failure": node["failure"] and node["failure"]["status"],
            }
            for node in found
        ]
    )


def main(address):
    known = environments(address)
    print(known.groupby("system").environment.nunique())
    first = known.iloc[0]
    frame = measurements(address, first.environment, first.metric)
    print(f"{first.environment}, {first.metric}: {len(frame)} measurements")
    print(frame.value.describe())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4000")
