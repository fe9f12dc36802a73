import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A name that would run as a script in markup, and of as many signs as nobody should give one. */
export const LONG_NAME = `<img src=x onerror=alert(1)>&"'${"long name ".repeat(197)}`.slice(
  0,
  2000,
);

/** What is crawled: two metrics of 32 configurations in three environments, one of which only failed. */
export const CRAWLED = {
  system: "crawled",
  metric: "time",
  second: "rate",
  environments: ["crawled:one:w:1", "crawled:two:w:1", "crawled:three:w:1"],
} as const;

const title = JSON.stringify(LONG_NAME);

/** Writes the descriptor and its table; every title in it is the long name. @returns the descriptor's path. */
export function writeCrawledData(): string {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-crawled-"));
  const rows = Array.from({ length: 32 }, (_, i) => {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((bit) => (i >> bit) & 1) as number[];
    // Not quite a sum, and not the same in both: rows differ in every digit.
    const noise = ((i * 7919) % 101) / 1000;
    const time = 20 + 8 * (a ?? 0) - 4 * (b ?? 0) + 2 * (a ?? 0) * (c ?? 0) + noise;
    const two = i === 31 ? "cut" : time / 3 + ((i * 104_729) % 97) / 900;
    const rate = 5 + 3 * (b ?? 0) + 2 * (d ?? 0) + noise;
    return [a, b, c, d, e, time, two, rate, "broke"].join(",");
  });
  writeFileSync(join(folder, "crawled.csv"), ["a,b,c,d,e,x,y,r,z", ...rows, ""].join("\n"));
  const path = join(folder, "crawled.yaml");
  writeFileSync(path, DESCRIPTOR);
  return path;
}

const DESCRIPTOR = `
id: crawled
title: ${title}
description: Runs of a system whose names are as long as they get.
citation: { authors: A. Author, title: ${title}, venue: Tests, year: 2026 }
license: CC0-1.0
system: { slug: crawled, title: ${title}, description: Made up. }
space:
  options:
${["a", "b", "c", "d", "e"].map((name) => `    - { name: ${name}, kind: binary, default: false }`).join("\n")}
metrics:
  - { name: time, unit: s, better: lower, description: Elapsed time. }
  - { name: rate, unit: 1/s, better: higher, description: Runs. }
hardware:
  - { slug: one, title: ${title} }
  - { slug: two, title: Two }
  - { slug: three, title: Three }
workloads: [{ slug: w, title: ${title} }]
versions: [{ slug: "1", title: "1" }]
environments:
  - { hardware: one, workload: w, version: "1" }
  - { hardware: two, workload: w, version: "1" }
  - { hardware: three, workload: w, version: "1" }
files: [{ path: crawled.csv }]
reader:
  format: wide-csv
  values:
    - { column: x, environment: "one:w:1", metric: time }
    - { column: r, environment: "one:w:1", metric: rate }
    - { column: y, environment: "two:w:1", metric: time }
    - { column: z, environment: "three:w:1", metric: time }
  failures:
    - { text: cut, status: timeout, reason: cut off }
    - { text: broke, status: failed, reason: broke }
`;
