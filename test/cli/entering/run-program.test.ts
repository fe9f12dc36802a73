import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { ProgramRun } from "../../../apps/cli/src/entering/run-program.ts";
import { replayedTask } from "./replayed-task.ts";

/** A program of Node that answers messages of a type with what stands beside it. */
function program(answers: Readonly<Record<string, string>>, patienceSeconds = 20): ProgramRun {
  const script = `
    const say = (message) => console.log(JSON.stringify(message));
    const answers = { ${Object.entries(answers).map(([type, body]) => `${type}(m) { ${body} }`)} };
    require("node:readline").createInterface({ input: process.stdin })
      .on("line", (line) => { const m = JSON.parse(line); answers[m.type]?.(m); });`;
  const command = [process.execPath, "-e", script] as const;
  return new ProgramRun({ command, name: "mine", patienceSeconds }, replayedTask);
}

const ASK_NOTHING = `say({ type: "ask", rows: [] });`;
const REPEAT = { budget: 2, repeat: 1, seed: 1, drawn: [1, 3] };
const GOOD = {
  repeat: `say({ type: "ask", rows: m.drawn });`,
  tell: `globalThis.told = m.values; say({ type: "ready" });`,
  predict: `say({ type: "predictions", values: m.rows.map((row) => told[0] + row) });`,
};

describe("a program", () => {
  test("is told what it asks for and predicts the rest, in one process for all repeats", async () => {
    const run = program({
      ...GOOD,
      predict: `say({ type: "predictions", values: m.rows.map(() => process.pid) });`,
    });
    const first = await run.repeat(REPEAT);
    expect(first).toMatchObject({ repeat: 1, measured: [1, 3], rows: [0, 2, 4, 5] });
    const second = await run.repeat({ ...REPEAT, repeat: 2, drawn: [0, 1] });
    expect(second.rows).toEqual([2, 3, 4, 5]);
    expect(second.predicted[0]).toBe(first.predicted[0]);
    run.close();
  });

  test("may ask step by step, choose other rows than those drawn, and give intervals", async () => {
    const run = program({
      repeat: `globalThis.left = [4]; say({ type: "ask", rows: [0] });`,
      tell: `left.length > 0 ? say({ type: "ask", rows: [left.pop()] }) : say({ type: "ready" });`,
      predict: `const values = m.rows.map(() => 5); say({ type: "predictions", values, lower: values, upper: values });`,
    });
    expect(await run.repeat(REPEAT)).toMatchObject({
      ...{ measured: [0, 4], rows: [1, 2, 3, 5] },
      ...{ predicted: [5, 5, 5, 5], lower: [5, 5, 5, 5], upper: [5, 5, 5, 5] },
    });
    run.close();
  });

  test("that ends after its predictions is started again", async () => {
    const predict = `${GOOD.predict} setTimeout(() => process.exit(0), 1);`;
    const run = program({ ...GOOD, predict });
    await run.repeat(REPEAT);
    await wait(300);
    expect(await run.repeat(REPEAT)).toMatchObject({ rows: [0, 2, 4, 5] });
    run.close();
  });

  test.each([
    [
      "asks for nothing without end",
      "REFUSED_QUESTION",
      { repeat: ASK_NOTHING, tell: ASK_NOTHING },
    ],
    ["keeps silent", "PROGRAM_SILENT", { repeat: "" }],
    ["crashes", "PROGRAM_ENDED", { repeat: `throw new Error("out of ideas");` }],
    ["is killed", "PROGRAM_ENDED", { repeat: `process.kill(process.pid, "SIGKILL");` }],
    ["prints garbage", "PROGRAM_GARBAGE", { repeat: `console.log("fitting…");` }],
    ["says what is no message", "PROGRAM_GARBAGE", { repeat: `say({ type: "hello" });` }],
    [
      "predicts NaN as Python prints it",
      "PROGRAM_GARBAGE",
      {
        ...GOOD,
        predict: `console.log('{"type": "predictions", "values": [NaN]}');`,
      },
    ],
    [
      "asks for a row twice",
      "REFUSED_QUESTION",
      { ...GOOD, repeat: `say({ type: "ask", rows: [1, 1] });` },
    ],
    [
      "asks for a row again",
      "REFUSED_QUESTION",
      {
        repeat: `say({ type: "ask", rows: [1] });`,
        tell: `say({ type: "ask", rows: [1] });`,
      },
    ],
    [
      "asks for a row that cannot be measured",
      "REFUSED_QUESTION",
      { repeat: `say({ type: "ask", rows: [5] });` },
    ],
    [
      "asks above its budget",
      "BUDGET_EXHAUSTED",
      { repeat: `say({ type: "ask", rows: [0, 1, 2] });` },
    ],
    [
      "predicts too few",
      "PROGRAM_UNEXPECTED",
      { ...GOOD, predict: `say({ type: "predictions", values: [1] });` },
    ],
    [
      "predicts before it is asked",
      "PROGRAM_UNEXPECTED",
      { repeat: `say({ type: "predictions", values: [] });` },
    ],
  ])("that %s ends the run with %s", async (_what, code, answers) => {
    const run = program(answers, code === "PROGRAM_SILENT" ? 1 : 20);
    await expect(run.repeat(REPEAT)).rejects.toMatchObject({ code });
    run.close();
  });

  test("that crashes is told with its code and its last words", async () => {
    const run = program({ repeat: `throw new Error("out of ideas");` });
    await expect(run.repeat(REPEAT)).rejects.toThrow(
      /^mine ended with code 1; it last said:[\s\S]*out of ideas/,
    );
  });

  test("that cannot be started is told", async () => {
    const command = ["/nowhere/program"] as const;
    const run = new ProgramRun({ command, name: "mine", patienceSeconds: 5 }, replayedTask);
    await expect(run.repeat(REPEAT)).rejects.toThrow(/mine could not be started: .*ENOENT/);
  });

  test("that goes on is ended, with what it has started", async () => {
    const run = program({
      repeat: `const { pid } = require("node:child_process").spawn("sleep", ["600"]); say({ type: "ask", rows: [pid] });`,
    });
    const error: unknown = await run.repeat(REPEAT).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "REFUSED_QUESTION" });
    const pid = Number(/row (\d+)/.exec((error as Error).message)?.[1]);
    const isThere = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let tries = 0; tries < 100 && isThere(); tries++) await wait(100);
    expect(isThere()).toBe(false);
  });
});
