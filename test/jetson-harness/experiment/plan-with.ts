import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-plan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An experiment in which everything is applied and filled. */
const BASE = `apiVersion: perfatlas/v1
kind: Experiment
name: copying
system: { name: sh, version: "1" }
options:
  - { name: level, type: ordinal, values: [1, 2, 3], apply: { flag: --level, value: "{}" } }
  - { name: fast, type: bool, apply: { env: FAST, map: { "true": "1", "false": "0" } } }
workload: { name: text, files: [{ path: in.txt, sha256: auto }] }
run:
  command: [/bin/echo, "{flags}", "{input}", "{tmp}/out.txt"]
  timeout: 5s
metrics:
  - { name: wall, unit: s, extract: { wall: true } }
measurement: { repeats: { min: 1, max: 1 } }
design: { kind: full }
`;
writeFileSync(join(folder, "in.txt"), "text\n");
mkdirSync(join(folder, "results"));

let count = 0;

/** File name of the experiment that `planWith` writes next. */
export const nextCase = (): string => `case-${count}.yaml`;

/** What `plan` says to the base with one text replaced, without the file's name. */
export async function planWith(from: string, to: string): Promise<string> {
  if (!BASE.includes(from)) throw new Error(`the base has no ${from}`);
  const file = join(folder, nextCase());
  count++;
  writeFileSync(file, BASE.replace(from, to));
  const { code, out, error } = await runCliInProcess(["plan", file, "--spool", folder]);
  expect(code).toBe(error === "" ? 0 : 2);
  return error === "" ? out : error.replace(`${file}, `, "").trim();
}

/** The base's options. */
export const OPTIONS = BASE.slice(BASE.indexOf("options:"), BASE.indexOf("workload:"));

/** The base's options and one more, x. */
export const withOption = (apply: string, domain = "type: ordinal, values: [1, 2]"): string =>
  `${OPTIONS}  - { name: x, ${domain}, apply: { ${apply} } }\n`;

/** The base's command. */
export const COMMAND = 'command: [/bin/echo, "{flags}", "{input}", "{tmp}/out.txt"]';

/** The base's metric. */
export const WALL = "  - { name: wall, unit: s, extract: { wall: true } }";

/** The base's metric and one more, m. */
export const withMetric = (extract: string, unit = unitOf(extract)): string =>
  `${WALL}\n  - { name: m, unit: ${unit}, extract: { ${extract} } }`;

/** The unit in which an extractor gives its values. */
function unitOf(extract: string): string {
  if (/^(power|rapl)/.test(extract)) return "J";
  if (/^thermal/.test(extract)) return "Cel";
  if (/^(perf|cachegrind)/.test(extract)) return '"1"';
  return /maxrss|memory_peak|stat: size/.test(extract) ? "B" : "s";
}
