import { describe, expect, test } from "vitest";
import type { Campaign } from "../../../packages/jetson-harness/src/campaign/campaign.ts";
import { KnobRejectedError } from "../../../packages/jetson-harness/src/knobs/knob.ts";
import { type Machine, openMachine } from "../../../packages/jetson-harness/src/machine/machine.ts";
import { coolDown } from "../../../packages/jetson-harness/src/run/cool-down.ts";
import { readOut } from "../../../packages/jetson-harness/src/run/read-out.ts";
import type { Outcome } from "../../../packages/jetson-harness/src/run/run-command.ts";
import { knobLevels, knobRefusal } from "../../../packages/jetson-harness/src/run/set-knobs.ts";
import { numberInText } from "../../../packages/jetson-harness/src/run/text-number.ts";
import type { Traces } from "../../../packages/jetson-harness/src/run/traces.ts";
import { watchTemperature } from "../../../packages/jetson-harness/src/run/watch-temperature.ts";
import type { KnobSession } from "../../../packages/jetson-harness/src/session/knob-session.ts";
import { SysrootError } from "../../../packages/jetson-harness/src/sysroot/sysroot-port.ts";

const machine: Machine = openMachine({ simulate: "tx2-r32" });
const memory = machine.board.knobs(machine.sys).find(({ name }) => name === "memory-frequency");
if (memory === undefined) throw new Error("the board has a memory clock");

/** As much of a campaign as these rules read. */
const campaign = (experiment: object, options: readonly object[] = []): Campaign =>
  ({ experiment: { run: {}, metrics: [], ...experiment }, options }) as unknown as Campaign;

/** Sets the simulated board's temperature: the ninth number of its shared state. */
function heat(celsius: number): void {
  if (machine.source.kind !== "simulated") throw new Error("the machine is simulated");
  new Float64Array(machine.source.shared)[8] = celsius;
}

describe("a knob's level", () => {
  const of = (scale: number, level: number) =>
    knobLevels(campaign({}, [{ option: { name: "emc" }, apply: {}, knob: memory, scale }]), {
      emc: level,
    })[0]?.level;

  test("is the board's own, though a change of units is not exact in binary", () => {
    const domain = memory.option.domain as readonly number[];
    const odd = domain.filter((hz) => (hz / 1e9) * 1e9 !== hz || (hz / 1e6) * 1e6 !== hz);
    for (const hz of domain) expect([of(1e6, hz / 1e6), of(1e9, hz / 1e9)]).toEqual([hz, hz]);
    expect(of(1e6, 665.6000000001)).toBe(665_600_000);
    expect(domain.length).toBeGreaterThan(odd.length);
    expect(of(1, 7)).toBe(7);
  });
});

describe("a refused knob", () => {
  const write = { path: "/x", value: "1", equality: "text", isRestored: true, rank: 0 } as const;
  const refusedBy = (cause?: Error) => {
    const error = new KnobRejectedError(
      "k",
      write,
      "refused",
      cause === undefined ? {} : { cause },
    );
    const session = { apply: async () => Promise.reject(error) } as unknown as KnobSession;
    const work = {
      campaign: campaign({}, [{ option: { name: "emc" }, apply: {}, knob: memory, scale: 1 }]),
      machine,
      session,
    };
    return knobRefusal(work, { emc: 1 });
  };

  test("is the configuration's fault for a level, and the machine's for a permission", async () => {
    expect(await refusedBy()).toMatch(/wrote 1 to \/x, refused/);
    expect(await refusedBy(new SysrootError("EINVAL", "/x", "write"))).toMatch(/refused/);
    await expect(refusedBy(new SysrootError("EACCES", "/x", "write"))).rejects.toThrow(
      KnobRejectedError,
    );
  });
});

describe("temperature", () => {
  const limited = campaign({ safety: { maxTemp: { "GPU-therm": 60 } } });

  test("ends a run at the limit, not below it", async () => {
    heat(59.9);
    const watch = watchTemperature(limited, machine);
    await new Promise<void>((resolve) => {
      watch.signal.addEventListener("abort", () => resolve());
      AbortSignal.timeout(1200).addEventListener("abort", () => resolve());
    });
    expect(watch.reason()).toBeUndefined();
    watch.stop();
  });

  test("is waited for until it is below the limit, at most for the time that is given", async () => {
    const cooling = (timeout: string) =>
      campaign({ measurement: { cooldown: { zone: "GPU-therm", below: 50, timeout } } });
    const took = async (timeout: string): Promise<number> => {
      const began = performance.now();
      await coolDown(cooling(timeout), machine, new AbortController().signal);
      return performance.now() - began;
    };
    heat(30);
    expect(await took("60s")).toBeLessThan(30_000);
    heat(90);
    expect(await took("600ms")).toBeGreaterThan(500);
  });
});

describe("what is read out", () => {
  const outcome = {
    startMs: 0,
    endMs: 1000,
    wallSeconds: 1,
    exitCode: 0,
    end: "exited",
    stdout: "t=3",
    stderr: "",
    cut: [],
    leftRunning: 0,
  } as const satisfies Outcome;
  const traces = (one: Outcome = outcome): Traces => ({
    outcomes: [one],
    outputs: new Map(),
    sensors: [],
    total: [],
  });
  const metrics = [
    { name: "t", unit: "s", extract: { stdout: { regex: "t=(\\d)" } } },
    { name: "maybe", unit: "s", optional: true, extract: { stdout: { regex: "none" } } },
    { name: "beside", unit: "s", role: "covariate", extract: { stdout: { regex: "none" } } },
  ];

  test("a missing value is a failure, unless it is optional or beside the point", () => {
    const { values, failures } = readOut(campaign({ metrics }), traces(), {});
    expect([values, failures]).toEqual([{ t: 3 }, {}]);
    const other = readOut(campaign({ metrics }), traces({ ...outcome, stdout: "" }), {});
    expect(other.failures).toEqual({ t: { status: "missing", reason: "nothing matches t=(\\d)" } });
  });

  test("nothing is read from the beginning of a flood, and what was left running is counted", () => {
    const flood = traces({ ...outcome, cut: ["stdout"], leftRunning: 2 });
    const { failures, covariates } = readOut(campaign({ metrics }), flood, {});
    expect(failures.t?.reason).toMatch(/^stdout has more than 4 MiB/);
    expect(covariates.left_running).toBe(2);
    const run = { check: { stdout: { regex: "t" } } };
    expect(readOut(campaign({ metrics, run }), flood, {}).failures.t?.status).toBe("failed");
  });

  test("a limit of time outweighs the exit code, and both outweigh the output", () => {
    const run = { timeout: "5s", check: { stdout: { regex: "nowhere" } } };
    const late = { ...outcome, end: "timeout", exitCode: null } as const;
    expect(readOut(campaign({ metrics, run }), traces(late), {}).failures.t).toEqual({
      status: "timeout",
      reason: "cut off after 5s",
    });
    const bad = { ...outcome, exitCode: 3, stderr: "a\nlast word" };
    expect(readOut(campaign({ metrics, run }), traces(bad), {}).failures.t?.reason).toBe(
      "exit code 3: last word",
    );
    expect(readOut(campaign({ metrics, run }), traces(), {}).failures.t?.reason).toBe(
      "the output does not match nowhere",
    );
  });
});

describe("a number in a text", () => {
  test("stands in the last row of a table, in the group of an expression, or at the end of a path", () => {
    expect(numberInText("a,b\n1,2\n3,4\n5,6\n", { csv: "b" })).toEqual({ value: 6 });
    expect(numberInText("x 12 y 34", { regex: "\\d+" })).toEqual({ value: 12 });
    expect(numberInText("x=12 y=34", { regex: "x=(\\d+) y=(\\d+)" })).toEqual({ value: 12 });
    expect(numberInText("x=12 y=34", { regex: "x=(\\d+) y=(\\d+)", group: 2 })).toEqual({
      value: 34,
    });
    expect(numberInText('{"a":{"b":[1,7]}}', { json: "$.a.b[1]" })).toEqual({ value: 7 });
    expect(numberInText(" 8 \n", {})).toEqual({ value: 8 });
    for (const text of ["", " ", "8 s", "NaN", "1e999"]) {
      expect(numberInText(text, {})).toHaveProperty("missing");
    }
    // An empty cell or group was read as 0.
    expect(numberInText("a,b\n1,\n", { csv: "b" })).toEqual({ missing: "b gives no number" });
    expect(numberInText("t=", { regex: "t=(\\d*)" })).toHaveProperty("missing");
    expect(numberInText('{"t":null}', { json: "$.t" })).toHaveProperty("missing");
    expect(numberInText('{"t":[1,7]}', { json: "$.t.length" })).toHaveProperty("missing");
    expect(numberInText('{"t":{"length":7}}', { json: "$.t.length" })).toEqual({ value: 7 });
  });
});
