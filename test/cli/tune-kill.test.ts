import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { runEnds } from "../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../packages/jetson-harness/src/session/journal.ts";
import { writeOven } from "./oven.ts";
import { interrupted, perfatlas } from "./run-perfatlas.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-tune-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { experiment } = writeOven(folder);
const program = join(folder, "oven.sh");
writeFileSync(program, `sleep 0.1; [ -e slow ] && sleep 5\n${readFileSync(program, "utf8")}`);
const slow = join(folder, "slow");

const journalOf = (spool: string) => globSync(join(spool, "*", "journal.ndjson"))[0];

/** Runs that the only campaign of a spool has on the disk, while it goes on. */
function countOf(spool: string): number {
  const journal = journalOf(spool);
  return journal === undefined ? 0 : readFileSync(journal, "utf8").split('"kind":"end"').length - 1;
}

describe("tuning that is killed", { timeout: 300_000 }, () => {
  test("goes on, measures nothing twice, and ends where it would have ended", async () => {
    const variables = { PERFATLAS_HOME: folder };
    const args = (spool: string) => ["tune", experiment, "--budget", "12", "--spool", spool];
    const whole = join(folder, "whole");
    expect((await perfatlas(args(whole), variables)).code).toBe(0);

    const killed = join(folder, "killed");
    const isThere = (count: number) => () => countOf(killed) >= count;
    const lock = () => globSync(join(killed, "*", "lock"))[0];
    writeFileSync(slow, "");
    await interrupted(args(killed), variables, "SIGKILL", isThere(1));
    // The harness notices that nobody listens, puts the machine back and ends, in the middle of a round of five.
    while (lock() !== undefined) await wait(20);
    expect(countOf(killed)).toBeLessThan(5);
    rmSync(slow);

    // Now the harness itself, in the middle of a later round.
    const second = perfatlas(args(killed), variables);
    while (!isThere(6)()) await wait(20);
    const file = lock() as string;
    process.kill((JSON.parse(readFileSync(file, "utf8")) as { pid: number }).pid, "SIGKILL");
    const { code, stdout, stderr } = await second;
    expect(code).toBe(1);
    expect(stderr).toContain("the harness was killed: the same command goes on where it was");
    expect(stdout).not.toContain("Ended:");
    expect(existsSync(file)).toBe(true);

    const last = await perfatlas(args(killed), variables);
    expect([last.code, last.stdout]).toEqual([0, expect.stringContaining("Ended:")]);
    const runs = (spool: string) => runEnds(readJournal(journalOf(spool) as string));
    expect(new Set(runs(killed).map(({ run }) => run)).size).toBe(runs(killed).length);
    const chosen = (spool: string) =>
      runs(spool)
        .map(({ configuration }) => JSON.stringify(configuration))
        .sort();
    expect(chosen(killed)).toEqual(chosen(whole));
  });
});
