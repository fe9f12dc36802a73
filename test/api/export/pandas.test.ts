import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAtHand } from "../../at-hand.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { served } from "./served.ts";

// Another Python may stand before the system's own, for which Debian has pandas.
const python = ["/usr/bin/python3", "python3"].find(
  (each) => spawnSync(each, ["-c", "import pandas"]).status === 0,
);

// Debian's pandas has no reader of Parquet with it.
const PROGRAM = `
import json, sys
import pandas as pd
def summary(frame):
    return [len(frame), int(frame.value.count()), round(float(frame.value.sum()), 9),
        str(frame.value.dtype), str(frame.option_level.dtype), str(frame.option_checksum.dtype),
        sorted(frame.environment.unique()), int((frame.status == "timeout").sum())]
base = sys.argv[1]
csv = pd.read_csv(base + ".csv")
lines = pd.read_json(base + ".ndjson", lines=True)
print(json.dumps([summary(csv), summary(lines), list(csv.columns) == list(lines.columns)]))
`;

describe.skipIf(!isAtHand("python3-pandas", python !== undefined))("pandas", () => {
  let open: TestApi;
  let server: Awaited<ReturnType<typeof served>>;
  beforeAll(async () => {
    open = await openTestApi();
    await open.api.jobs.startWorker();
    server = await served(open.api);
  });
  afterAll(async () => {
    await server.close();
    await open.close();
  });

  test("reads the same rows and types over HTTP, as CSV and as NDJSON", async () => {
    const address = `${server.base}/datasets/coder-runs/data`;
    const { stdout } = await promisify(execFile)(python ?? "python3", ["-c", PROGRAM, address]);
    const environments = ["laptop:text", "laptop:video", "server:video"];
    const same = [
      ...[36, 35, 369.5, "float64", "int64", "bool"],
      environments.map((slug) => `coder:${slug}:1.0`),
      1,
    ];
    expect(JSON.parse(stdout)).toEqual([same, same, true]);
  });
});
