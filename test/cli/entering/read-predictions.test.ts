import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assertWholeRepeat } from "../../../apps/cli/src/entering/assert-whole-repeat.ts";
import { readPredictions } from "../../../apps/cli/src/entering/read-predictions.ts";
import { replayedTask } from "./replayed-task.ts";

async function read(text: string) {
  const file = join(await mkdtemp(join(tmpdir(), "perfatlas-predictions-")), "p.csv");
  await writeFile(file, text);
  return await readPredictions(file, replayedTask.description);
}
const HEADER = "budget,repeat,row,predicted";

describe("a file of predictions", () => {
  test("is read by budget and repeat, in any order, with or without intervals", async () => {
    const cells = await read(
      `upper,${HEADER},lower\n9,2,1,4,5.5,1\n8,2,0,3,4.5,"2"\n9,2,1,0,1e1,3\n`,
    );
    expect([...cells.keys()]).toEqual([2]);
    expect(cells.get(2)).toEqual([
      { repeat: 1, rows: [4, 0], predicted: [5.5, 10], lower: [1, 3], upper: [9, 9] },
      { repeat: 0, rows: [3], predicted: [4.5], lower: [2], upper: [8] },
    ]);
    expect((await read(`${HEADER}\n2,0,1,3\n`)).get(2)).toEqual([
      { repeat: 0, rows: [1], predicted: [3] },
    ]);
  });

  test.each([
    ["without a column", "BAD_CSV", "budget,row,predicted\n2,0,1\n", /no column repeat/],
    ["with one bound", "BAD_CSV", `${HEADER},lower\n2,0,1,3,2\n`, /not the other bound/],
    ["without rows", "BAD_CSV", `${HEADER}\n`, /has no predictions/],
    ["with a line too short", "BAD_CSV", `${HEADER}\n2,0\n`, /line 2/],
    ["with NaN", "NOT_FINITE", `${HEADER}\n2,0,1,3\n2,0,2,NaN\n`, /line 3: predicted is "NaN"/],
    [
      "with an interval upside down",
      "BAD_INTERVAL",
      `${HEADER},lower,upper\n2,0,1,3,2,4\n2,0,2,3,4,2\n`,
      /line 3: the interval ends at 2, below its beginning 4/,
    ],
    [
      "of one line without end",
      "BAD_CSV",
      `${HEADER}\n${"9".repeat(1_100_000)}`,
      /Max Record Size/,
    ],
    ["with an empty cell", "NOT_FINITE", `${HEADER}\n2,0,1,\n`, /line 2: predicted is ""/],
    ["of another budget", "UNKNOWN_BUDGET", `${HEADER}\n3,0,1,1\n`, /no budget 3; it has 2/],
    ["of another repeat", "UNKNOWN_REPEAT", `${HEADER}\n2,3,1,1\n`, /none of 0 to 2/],
    [
      "of more rows than there are",
      "TOO_MANY_ROWS",
      `${HEADER}\n${"2,0,1,1\n".repeat(9999)}`,
      /line 8/,
    ],
  ])("%s is refused as %s, with the line", async (_what, code, text, message) => {
    const error: unknown = await read(text).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code });
    expect((error as Error).message).toMatch(message);
  });

  test("that does not exist is said", async () => {
    const reading = readPredictions("/nowhere/p.csv", replayedTask.description);
    await expect(reading).rejects.toMatchObject({ code: "BAD_CSV" });
  });
});

describe("a repeat", () => {
  const check = (rows: readonly number[]) => () =>
    assertWholeRepeat(2, { repeat: 0, rows, predicted: [] }, [1, 2, 3]);
  test("has every test row once", () => {
    expect(check([3, 1, 2])).not.toThrow();
    expect(check([3, 1])).toThrow(/row 2 is not predicted; 2 of 3/);
    expect(check([3, 1, 2, 1])).toThrow(/row 1 is predicted twice/);
    expect(check([3, 1, 2, 0])).toThrow(/row 0 is no test row/);
  });
});
