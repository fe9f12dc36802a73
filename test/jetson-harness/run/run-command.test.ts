import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cgroupPlaces, openCgroup } from "../../../packages/jetson-harness/src/measure/cgroup.ts";
import { type Outcome, runCommand } from "../../../packages/jetson-harness/src/run/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run extends Outcome {
  /** Milliseconds until the answer. */
  readonly tookMs: number;
}

/** Shorter than any nap: what takes longer has waited for one. */
const LONG_MS = 120_000;
let naps = 0;
/** A sleep that no other test and no other program sleeps. */
const nap = (): string => `${300 + ++naps}.${process.pid}`;
const isAsleep = (seconds: string): boolean =>
  spawnSync("pgrep", ["-f", `^(/bin/)?sleep ${seconds.replace(".", "\\.")}$`]).status === 0;

async function run(
  script: string,
  {
    timeoutMs = 10_000,
    signal,
    wantsCgroup = false,
  }: Partial<Parameters<typeof runCommand>[0]> = {},
): Promise<Run> {
  const began = Date.now();
  const outcome = await runCommand({
    argv: ["/bin/sh", "-c", script],
    env: {},
    cwd: folder,
    tmp: folder,
    timeoutMs,
    wantsCgroup,
    ...(signal === undefined ? {} : { signal }),
  });
  return { ...outcome, tookMs: Date.now() - began };
}

test("canary: a command that ends by itself leaves nothing and loses nothing", async () => {
  const outcome = await run("echo out; echo err >&2; exit 3");
  expect(outcome).toMatchObject({
    end: "exited",
    exitCode: 3,
    stdout: "out\n",
    stderr: "err\n",
    cut: [],
    leftRunning: 0,
  });
  expect(outcome.tookMs).toBeLessThan(LONG_MS);
});

describe("a command that ends and leaves others running is over, and they are ended and counted", () => {
  test.each([
    ["in its group", (s: string) => `sleep ${s} & echo m=1`],
    ["in a session of their own", (s: string) => `setsid sleep ${s} & echo m=1`],
    ["forked twice", (s: string) => `(setsid sh -c 'sleep ${s} & exit 0' &); echo m=1`],
    ["with closed pipes", (s: string) => `setsid sleep ${s} >/dev/null 2>&1 & echo m=1`],
    ["deaf to signals", (s: string) => `(trap '' TERM HUP INT; exec setsid sleep ${s}) & echo m=1`],
  ])("%s", async (_name, script) => {
    const seconds = nap();
    const outcome = await run(script(seconds), { timeoutMs: 30_000 });
    expect(outcome).toMatchObject({ end: "exited", exitCode: 0, stdout: "m=1\n", leftRunning: 1 });
    expect(outcome.tookMs).toBeLessThan(LONG_MS);
    expect(outcome.wallSeconds).toBeLessThan(LONG_MS / 1000);
    expect(isAsleep(seconds)).toBe(false);
  });

  test("one that has wiped its environment holds nothing up", async () => {
    const seconds = nap();
    const outcome = await run(`env -i /usr/bin/setsid /bin/sleep ${seconds} & echo m=1`);
    expect(outcome).toMatchObject({ end: "exited", stdout: "m=1\n", leftRunning: 0 });
    expect(outcome.tookMs).toBeLessThan(LONG_MS);
    spawnSync("pkill", ["-KILL", "-f", `sleep ${seconds.replace(".", "\\.")}$`]);
  });

  test("one that has wiped its environment and stayed in its group is ended with it", async () => {
    const seconds = nap();
    const outcome = await run(`env -i /bin/sleep ${seconds} & echo m=1`);
    expect(outcome).toMatchObject({ end: "exited", stdout: "m=1\n" });
    expect(isAsleep(seconds)).toBe(false);
  });

  const group = openCgroup(cgroupPlaces());
  if (!("missing" in group)) group.end();
  test.skipIf("missing" in group)("a control group holds that one too", async () => {
    const seconds = nap();
    const script = `env -i /usr/bin/setsid /bin/sleep ${seconds} & echo m=1`;
    expect(await run(script, { wantsCgroup: true })).toMatchObject({ stdout: "m=1\n" });
    expect(isAsleep(seconds)).toBe(false);
  });
});

describe("the time limit binds", () => {
  test.each([
    ["a sleep", (s: string) => `sleep ${s}`],
    ["a session of its own", (s: string) => `setsid --wait sleep ${s}`],
    ["two forks", (s: string) => `(setsid sh -c 'sleep ${s} & wait' &); sleep ${s}`],
    ["closed pipes", (s: string) => `exec >&- 2>&-; sleep ${s}`],
    ["a pipe that is held open", (s: string) => `setsid sleep ${s} & sleep ${s}`],
  ])("%s", async (_name, script) => {
    const seconds = nap();
    const outcome = await run(script(seconds), { timeoutMs: 300 });
    expect(outcome.end).toBe("timeout");
    expect(outcome.tookMs).toBeLessThan(LONG_MS);
    expect(isAsleep(seconds)).toBe(false);
  });

  test.each([
    ["a program that ignores SIGTERM", (s: string) => `trap '' TERM; sleep ${s}; sleep ${s}`],
    ["a stopped program", (s: string) => `sleep ${s} & kill -STOP $$ $!`],
  ])("%s, five seconds later", async (_name, script) => {
    const seconds = nap();
    const outcome = await run(script(seconds), { timeoutMs: 300 });
    expect([outcome.end, outcome.exitCode]).toEqual(["timeout", null]);
    expect(outcome.tookMs).toBeLessThan(LONG_MS);
    expect(isAsleep(seconds)).toBe(false);
  });

  test("endless output", async () => {
    const before = process.memoryUsage().rss;
    const outcome = await run("yes 0123456789012345678901234567890123456789", { timeoutMs: 1500 });
    expect(outcome).toMatchObject({ end: "timeout", cut: ["stdout"] });
    expect(outcome.tookMs).toBeLessThan(LONG_MS);
    expect(outcome.stdout).toHaveLength(4 * 2 ** 20);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
  });

  test("and so does the user's word", async () => {
    const seconds = nap();
    const signal = AbortSignal.timeout(200);
    const outcome = await run(`setsid sleep ${seconds} & sleep ${seconds}`, { signal });
    expect(outcome.end).toBe("aborted");
    expect(outcome.tookMs).toBeLessThan(LONG_MS);
    expect(isAsleep(seconds)).toBe(false);
  });
});

test("a gigabyte of output is read to its end, and its beginning is kept", async () => {
  const outcome = await run("head -c 1G /dev/zero; echo done >&2", { timeoutMs: 60_000 });
  expect(outcome).toMatchObject({ end: "exited", exitCode: 0, cut: ["stdout"], stderr: "done\n" });
  expect(outcome.stdout).toHaveLength(4 * 2 ** 20);
});

test("a program that is not there is code 127, at once", async () => {
  const outcome = await runCommand({
    argv: ["/nonexistent/program"],
    env: {},
    cwd: folder,
    tmp: folder,
    timeoutMs: 10_000,
  });
  expect([outcome.end, outcome.exitCode]).toEqual(["exited", 127]);
});
