import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A program of the shell whose time follows from its options: cents of a second, the same each time. */
const PROGRAM = `
if [ "$RACK" = high ] && [ "$HEAT" = 6 ]; then echo "burnt" >&2; exit 1; fi
sleep "\${NAP:-0}"
time=$((60000 / HEAT))
[ "$FAN" = true ] && time=$((time * 8 / 10))
[ "$RACK" = middle ] && time=$((time * 9 / 10))
echo "time=$time energy=$((HEAT * HEAT * 10 + 50))"
`;

const EXPERIMENT = `
apiVersion: perfatlas/v1
kind: Experiment
name: oven
system: { name: oven, version: "1" }
target: { any: linux }
options:
  - { name: fan, type: bool, default: false, apply: { env: FAN } }
  - { name: heat, type: ordinal, values: [1, 2, 3, 4, 5, 6], default: 1, apply: { env: HEAT } }
  - { name: rack, type: enum, values: [low, middle, high], default: low, apply: { env: RACK } }
workload: { name: bread }
run: { command: [/bin/sh, oven.sh], timeout: 10s, check: { exitCode: 0 } }
metrics:
  - { name: time, unit: s, direction: min, primary: true, deterministic: true, extract: { stdout: { regex: 'time=(\\d+)' } } }
  - { name: energy, unit: J, direction: min, deterministic: true, extract: { stdout: { regex: 'energy=(\\d+)' } } }
measurement: { repeats: { min: 1, max: 1 } }
design: { kind: full }
`;

const DESCRIPTOR = `
id: oven
title: An oven
description: Levels of an oven.
citation: { authors: A. Nother, title: Ovens, venue: Kitchen, year: 2026 }
license: CC0-1.0
origin: contributed
system: { slug: oven, title: Oven }
space:
  system: oven
  options:
    - { name: fan, kind: binary, domain: [false, true], default: false }
    - { name: heat, kind: ordinal, domain: [1, 2, 3, 4, 5, 6], default: 1 }
    - { name: rack, kind: categorical, domain: [low, middle, high], default: low }
  constraints: []
metrics: [{ name: time, unit: s, better: lower }]
hardware: [{ slug: old, title: Old }, { slug: stuck, title: Stuck }]
workloads: [{ slug: bread, title: Bread }]
versions: [{ slug: "1", title: "1" }]
environments: [{ hardware: old, workload: bread, version: "1" }, { hardware: stuck, workload: bread, version: "1" }]
files: [{ path: oven.csv }]
reader:
  format: wide-csv
  values:
    - { column: old, environment: "old:bread:1", metric: time }
    - { column: stuck, environment: "stuck:bread:1", metric: time }
`;

const RACKS = ["low", "middle", "high"] as const;

/** The paths of an oven's experiment and of a descriptor of older ones, written into a folder. */
export function writeOven(folder: string): { readonly experiment: string; readonly file: string } {
  const [experiment, file] = [join(folder, "oven-experiment.yaml"), join(folder, "oven.yaml")];
  writeFileSync(join(folder, "oven.sh"), PROGRAM);
  writeFileSync(experiment, EXPERIMENT);
  writeFileSync(file, DESCRIPTOR);
  const rows = Array.from({ length: 36 }, (_, i) => {
    const [fan, heat, rack] = [i % 2, 1 + (Math.floor(i / 2) % 6), RACKS[Math.floor(i / 12)]];
    const time = (700 / heat) * (fan === 1 ? 0.8 : 1) * (rack === "middle" ? 0.9 : 1) + (i % 5);
    return [fan, heat, rack, time, 7].join(",");
  });
  writeFileSync(join(folder, "oven.csv"), `fan,heat,rack,old,stuck\n${rows.join("\n")}\n`);
  return { experiment, file };
}
