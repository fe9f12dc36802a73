import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MeasuredSystem } from "@perfatlas/wire";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { experimentSchema } from "../../../packages/jetson-harness/src/experiment/experiment-schema.ts";
import { systemSchema } from "../../../packages/jetson-harness/src/experiment/system-schema.ts";

const kiln: MeasuredSystem = {
  system: "kiln",
  options: [
    {
      name: "mode",
      kind: "categorical",
      domain: ["slow", "fast"],
      default: "slow",
      layer: "application",
    },
    { name: "fan", kind: "binary", domain: [false, true], layer: "application" },
    {
      name: "speed",
      kind: "ordinal",
      domain: [1, 2, 4],
      unit: "Hz",
      activeWhen: "fan",
      layer: "hardware",
    },
    { name: "heat", kind: "integer", domain: { min: 1, max: 9 }, layer: "application" },
    { name: "damp", kind: "real", domain: { min: 0, max: 1, step: 0.25 } },
  ],
  constraints: [{ rule: 'mode == "fast" -> fan' }],
  metrics: [
    { name: "time", unit: "s", better: "lower" },
    { name: "bricks", unit: "1", better: "higher", isDeterministic: true },
  ],
};

const GOOD = `
apiVersion: perfatlas/v1
kind: Experiment
name: bricks
system: { name: kiln, version: "1" }
options:
  - { name: mode, type: enum, values: [slow, fast], default: slow, apply: { flag: --mode, value: "{}" } }
  - { name: fan, type: bool, apply: { flag: --fan } }
  - { name: speed, type: ordinal, values: [1, 2, 4], unit: Hz, activeWhen: fan, apply: { knob: gpu.freq } }
  - { name: heat, type: int, min: 1, max: 9, apply: { flag: --heat, value: "{}" } }
  - { name: damp, type: float, min: 0, max: 1, step: 0.25, apply: { flag: --damp, value: "{}" } }
constraints: [{ rule: 'mode == "fast" -> fan' }, { if: heat > 8, inactive: [speed] }]
workload: { name: clay }
run: { command: [kiln, "{flags}"], timeout: 5s }
metrics:
  - { name: time, unit: s, direction: min, extract: { wall: true } }
  - { name: bricks, unit: "1", direction: max, deterministic: true, extract: { stdout: { json: $.n } } }
  - { name: smoke, unit: g, extract: { stdout: { json: $.smoke } } }
measurement: { order: { scheme: split-plot, seed: 1, slow: [speed] } }
design: { kind: oneFactor, base: { mode: fast, fan: true, speed: 2, heat: 3, damp: 0.5 } }
`;

const check = new Ajv({ allErrors: true, strict: false }).compile(systemSchema(kiln));
const faults = (text: string): readonly string[] => {
  check(parse(text));
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test("an experiment with the system as it is known passes", () => {
  expect(faults(GOOD)).toEqual([]);
});

test.each([
  ["an unknown name", "name: heat,", "name: heta,", "/options/3/name"],
  ["an unknown level", "values: [1, 2, 4]", "values: [1, 2, 3]", "/options/2/values/2"],
  ["a level that is left out", "values: [1, 2, 4]", "values: [1, 2]", "/options/2/values"],
  ["levels in another order", "values: [1, 2, 4]", "values: [2, 1, 4]", "/options/2/values/0"],
  ["another kind", "type: int,", "type: float,", "/options/3/type"],
  ["another bound", "max: 9", "max: 8", "/options/3/max"],
  ["a range without its step", ", step: 0.25", "", "/options/4"],
  ["another default", "default: slow", "default: fast", "/options/0/default"],
  [
    "a default that is not known",
    "type: bool,",
    "type: bool, default: true,",
    "/options/1/default",
  ],
  ["another condition", "activeWhen: fan", "activeWhen: '!fan'", "/options/2/activeWhen"],
  [
    "a condition that is not known",
    "type: bool,",
    "type: bool, activeWhen: heat > 1,",
    "/options/1/activeWhen",
  ],
  ["a unit that is not known", "type: bool,", "type: bool, unit: s,", "/options/1/unit"],
  [
    "a knob of the program's",
    "apply: { flag: --fan }",
    "apply: { sysctl: vm.fan }",
    "/options/1/apply/sysctl",
  ],
  ["another rule", "-> fan'", "-> !fan'", "/constraints/0/rule"],
  [
    "a rule on unknown options",
    "inactive: [speed]",
    "inactive: [sped]",
    "/constraints/1/inactive/0",
  ],
  ["a plot by an unknown option", "slow: [speed]", "slow: [mood]", "/measurement/order/slow/0"],
  ["a base with an unknown level", "speed: 2,", "speed: 3,", "/design/base/speed"],
  ["a base with an unknown name", "speed: 2,", "sped: 2,", "/design/base"],
  ["another system", "name: kiln", "name: oven", "/system/name"],
  ["a metric turned round", "direction: min", "direction: max", "/metrics/0/direction"],
  ["a metric that is exact no more", "deterministic: true, ", "", "/metrics/1"],
  ["a misspelt key", "timeout:", "timeuot:", "/run"],
])("%s is refused where it stands", (_what, before, after, path) => {
  const text = GOOD.replace(before, after);
  expect(text).not.toBe(GOOD);
  expect(faults(text).filter((fault) => fault.startsWith(`${path} `))).not.toEqual([]);
});

test("options in another order are refused, as an upload of them would be", () => {
  const lines = GOOD.split("\n");
  const at = lines.findIndex((line) => line.includes("name: mode"));
  const turned = lines.toSpliced(at, 2, lines[at + 1] as string, lines[at] as string).join("\n");
  expect(faults(turned)).toEqual(
    expect.arrayContaining(["/options/0/name must be equal to constant"]),
  );
});

test("levels that a board states are left to the board", () => {
  const text = GOOD.replace("values: [1, 2, 4]", "values: { from: board:gpu.available }");
  expect(faults(text)).toEqual([]);
});

const folder = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments", import.meta.url),
);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".yaml"),
);

const whole = new Ajv({ strict: false }).compile(experimentSchema);

test.each(files)("an editor finds no fault in %s, whatever it extends", (name) => {
  whole(parse(readFileSync(join(folder, name), "utf8")));
  expect(whole.errors).toBe(null);
});
