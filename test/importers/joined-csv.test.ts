import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { collect } from "../datasets/collect.ts";
import { small, withFiles } from "./small-dataset.ts";

describe("joined-csv", () => {
  const joined: DraftDescriptor = {
    ...small,
    files: [
      { path: "configurations.csv", reader: { role: "configurations" } },
      { path: "short.csv", environment: "laptop:short:1" },
      { path: "long.csv", environment: "laptop:long:1" },
    ],
    reader: {
      format: "joined-csv",
      configurations: { header: false },
      id: { column: "id", base: 1 },
      values: [{ column: "time" }],
    },
  };
  const files = {
    "configurations.csv": "0,1,x\n0,2,y\n1,4,x\n",
    "short.csv": "id,time\n3,0.3\n1,0.1\n",
    "long.csv": "time,id\n2.5,2\n",
  };
  const readJoined = async (changed: Readonly<Record<string, string>>) =>
    await withFiles({ ...files, ...changed }, async (source) =>
      collect(await completeDescriptor(joined, source), source),
    );

  test("joins measurements to the configurations that they number", async () => {
    const found = await readJoined({});
    expect(found.keys).toEqual(["0,1,x", "0,2,y", "1,4,x"]);
    expect(found.rows).toEqual([0, 1, 2]);
    const short = found.series("laptop:short:1");
    expect(short.map(({ configuration, value }) => [configuration, value])).toEqual([
      [2, 0.3],
      [0, 0.1],
    ]);
    expect(found.series("laptop:long:1")[0]?.configuration).toBe(1);
  });

  test.each(["0", "4", "-1", "1.5", "", "one"])(
    "refuses the number %j with its place",
    async (id) => {
      await expect(readJoined({ "long.csv": `time,id\n2.5,2\n1,${id}\n` })).rejects.toMatchObject({
        code: "UNKNOWN_CONFIGURATION",
        place: { file: "long.csv", line: 3, column: 2 },
      });
    },
  );

  test("refuses a second value of a configuration", async () => {
    await expect(readJoined({ "short.csv": "id,time\n1,2\n1,3\n" })).rejects.toMatchObject({
      code: "DUPLICATE_CONFIGURATION",
      place: { file: "short.csv", line: 3 },
    });
  });
});
