import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const steps = fileURLToPath(new URL("../../.ci/steps.sh", import.meta.url));

/** The lines that a script of steps prints, and its status. */
function run(script: string): { status: number | null; lines: readonly string[] } {
  const { status, stdout } = spawnSync(
    "bash",
    ["-c", `set -uo pipefail; . "${steps}"; ${script}\nend_steps`],
    { encoding: "utf8" },
  );
  return { status, lines: stdout.trimEnd().split("\n") };
}

const ENGINE = `
engine() { echo noise; printf '%s\\n' "$@"; [ "$#" = 1 ]; }
step tools true
step embedded engine 'failed: a.test.ts > one' '  | Error: no' '3 passed, 1 failed, 2 skipped'
step server engine 'failed: b.test.ts > two' '  | Error: nor' '5 passed, 1 failed, 0 skipped'`;

test("the end of a run repeats what failed on either engine, and sums both up", () => {
  const { status, lines } = run(ENGINE);
  expect(status).toBe(1);
  expect(lines.slice(lines.indexOf("== what failed") + 1)).toEqual([
    "in step: embedded",
    "failed: a.test.ts > one",
    "  | Error: no",
    "in step: server",
    "failed: b.test.ts > two",
    "  | Error: nor",
    "steps failed: 2",
    "8 passed, 2 failed, 2 skipped",
  ]);
});

test("a run without a failure ends with its sum alone", () => {
  const { status, lines } = run('step one echo "4 passed, 0 failed, 1 skipped"');
  expect(status).toBe(0);
  expect(lines.slice(-2)).toEqual(["steps failed: 0", "4 passed, 0 failed, 1 skipped"]);
  expect(lines).not.toContain("== what failed");
});

test("a step that fails without naming a test counts as one, with the last lines it said", () => {
  const { lines } = run('lint() { seq 40; false; }; step lint lint; step none "no such command"');
  expect(lines.at(-1)).toBe("0 passed, 2 failed, 0 skipped");
  const said = lines.slice(lines.indexOf("== what failed") + 1, -2);
  expect(said.slice(0, 3)).toEqual(["in step: lint", "failed: lint", "  | 26"]);
  expect(said[16]).toBe("  | 40");
  expect(said.at(-1)).toMatch(/command not found/);
});

test("however much failed, the last 40 lines name the last of it", () => {
  const many = Array.from({ length: 50 }, (_, at) => `'failed: ${at}' '  | Error'`).join(" ");
  const { lines } = run(`many() { printf '%s\\n' ${many}; false; }; step many many`);
  const end = lines.slice(-40);
  expect(end.filter((line) => line.startsWith("failed: "))).toHaveLength(36);
  expect(end).toContain("failed: 49");
});

test("what a step left running does not hold up the run", () => {
  const { lines } = run(
    'step_looks=5; leave() { sleep 60 & true; }; step leave leave; kill "$!"; true',
  );
  expect(lines).toContainEqual(expect.stringMatching(/^== leave: ok/));
});

test("a command of a step has the pipe of the run as its outputs alone, so that no server keeps it open", () => {
  const open = 'ls /proc/self/fd | tr "\\n" " "';
  const { lines } = run(
    `open() { echo "within: $(${open})"; }; echo "before: $(${open})"; step open open`,
  );
  const [before, within] = ["before: ", "within: "].map((start) =>
    lines.find((line) => line.startsWith(start))?.slice(start.length),
  );
  expect(within).toBe(before);
});

test("a run that is ended by a signal says at which step, and ends with its sum", () => {
  const { status, lines } = run("step long bash -c 'kill -TERM $PPID'; step more true");
  expect(status).toBe(1);
  expect(lines.slice(-4)).toEqual([
    "failed: long",
    "  | ended by a signal",
    "steps failed: 1",
    "0 passed, 1 failed, 0 skipped",
  ]);
});

test("steps beside others print in one piece, and count and fail as any", () => {
  const { status, lines } =
    run(`${ENGINE.replace("step server", "of_server() { step server")}; step more true; }
    beside of_server; step slow bash -c 'sleep 1; echo "1 passed, 0 failed, 0 skipped"'; together; step last true`);
  expect(status).toBe(1);
  const steps = lines.filter((line) => /^== \w+$/.test(line));
  expect(steps).toEqual(["== tools", "== embedded", "== slow", "== server", "== more", "== last"]);
  expect(lines.slice(lines.indexOf("== what failed") + 1)).toEqual([
    "in step: embedded",
    "failed: a.test.ts > one",
    "  | Error: no",
    "in step: server",
    "failed: b.test.ts > two",
    "  | Error: nor",
    "steps failed: 2",
    "9 passed, 2 failed, 2 skipped",
  ]);
});

test("steps beside others that come to no end of their own are a failure", () => {
  const { status, lines } = run("die() { kill -KILL $BASHPID; }; beside die; together");
  expect(status).toBe(1);
  expect(lines.slice(-2)).toEqual(["steps failed: 1", "0 passed, 1 failed, 0 skipped"]);
});

test("a run that is ended by a signal ends what is beside, too, and names both", () => {
  const { status, lines } = run(
    `sleeper() { trap 'echo gone' EXIT; step asleep sleep 300; }; beside sleeper
     step long bash -c 'sleep 1; kill -TERM $PPID'; step more true`,
  );
  expect(status).toBe(1);
  expect(lines).toContain("gone");
  const named = lines.filter((line) => line.startsWith("failed: "));
  expect(named.sort()).toEqual(["failed: asleep", "failed: long"]);
  expect(lines.at(-1)).toBe("0 passed, 2 failed, 0 skipped");
});
