import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseHardware } from "../../apps/cli/src/choosing/choose-hardware.ts";
import { readRuns } from "../../apps/cli/src/choosing/read-runs.ts";
import { perfatlas } from "./run-perfatlas.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-hardware-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Thirty workloads whose parallel share tells how much faster wider machines are. */
const LINES = Array.from({ length: 30 }, (_, i) => {
  const [work, share] = [1 + ((i * 37) % 100), 0.1 + ((i * 53) % 90) / 100];
  const card = i === 3 ? "inf" : i === 4 ? "" : work * (1 - 0.95 * share);
  return [`w${i}`, work, work * (1 - 0.7 * share), card].join(",");
});
const HEADER = "workload,laptop,server,card";

async function write(name: string, lines: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

const wish = (more: object = {}) => ({
  measured: new Map([
    ["laptop", 50],
    ["server", 30],
  ]),
  prices: new Map<string, number>(),
  deadline: null,
  ...more,
});

describe("perfatlas hardware", () => {
  test("tells what a workload takes where it was not run, and which machine is the best in time", async () => {
    const file = await write("runs.csv", [HEADER, ...LINES]);
    const given = ["--measured", "laptop=50", "server=30", "--price", "laptop=1", "server=2"];
    const args = ["hardware", file, ...given, "card=3", "--deadline", "40"];
    const { code, stdout, stderr } = await perfatlas([...args, "--json"], {});
    expect([code, stderr]).toEqual([0, ""]);
    const found = JSON.parse(stdout) as ReturnType<typeof chooseHardware>;
    const card = found.hardware[2];
    // Four sevenths of it are parallel.
    const truth = 50 * (1 - (0.95 * 4) / 7);
    expect(card?.interval.low).toBeLessThan(truth);
    expect(card?.interval.high).toBeGreaterThan(truth);
    expect(found.hardware.map(({ meets }) => meets)).toEqual(["no", "surely", "surely"]);
    expect(found).toMatchObject({ fastest: "card", cheapest: "server", censoredCount: 1 });
    const { stdout: text } = await perfatlas(args, {});
    expect(text).toMatch(/^hardware +seconds +90 % +cost +90 % +in time\nlaptop +50 +measured /);
    expect(text).toContain("\nfastest within 40 s: card\ncheapest within 40 s: server\n");
  });

  test("names no machine where none may be in time, and no cheapest without prices", async () => {
    const runs = await readRuns(await write("late.csv", [HEADER, ...LINES]));
    expect(chooseHardware(runs, wish({ deadline: 1 }))).toMatchObject({
      fastest: null,
      cheapest: null,
    });
    expect(chooseHardware(runs, wish())).toMatchObject({ fastest: "card", cheapest: null });
  });

  test("refuses prices of some machines alone, and of others than there are", async () => {
    const runs = await readRuns(await write("priced.csv", [HEADER, ...LINES]));
    const some = () => chooseHardware(runs, wish({ prices: new Map([["card", 1]]) }));
    expect(some).toThrow("--price is needed of laptop, server, too");
    const strange = () => chooseHardware(runs, wish({ prices: new Map([["abacus", 1]]) }));
    expect(strange).toThrow("there is no hardware abacus; there are laptop, server, card");
  });

  test("says in which line a cell is no run time, and what a table must have", async () => {
    const odd = await write("odd.csv", [HEADER, LINES[0] as string, "w,1,-2,3"]);
    await expect(readRuns(odd)).rejects.toThrow(/odd.csv, line 3, server: "-2" is no run time/);
    const away = readRuns(join(folder, "away.csv"));
    await expect(away).rejects.toThrow(/there is no such file.*away.csv|away.csv.*no such file/);
    const narrow = await write("narrow.csv", ["workload,laptop", "a,1"]);
    await expect(readRuns(narrow)).rejects.toThrow(/a column for each of two or more machines/);
  });
});
