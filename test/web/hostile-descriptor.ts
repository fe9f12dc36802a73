import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A text that would run as a script wherever it got into markup, an attribute or a script unescaped. */
export const PAYLOAD = `"'></title></style></script><!--<img src=x onerror=alert(1)><script>alert(2)</script>\${alert(3)}\u2028`;

const text = JSON.stringify(PAYLOAD);

/**
 * Writes a descriptor that has the payload in every text, an address that is a script wherever one is
 * taken, and a table of 16 configurations in two environments.
 * @returns the path of the descriptor.
 */
export function writeHostileDescriptor(): string {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-hostile-"));
  const options = ["a", "b", "c", "d"];
  const rows = Array.from({ length: 16 }, (_, i) => {
    const levels = options.map((_, k) => (i >> k) & 1);
    const value = 1 + levels.reduce((sum, level, k) => sum + level * (k + 1), 0);
    return [...levels, value, i === 0 ? "broke" : 2 * value].join(",");
  });
  writeFileSync(join(folder, "data.csv"), [`${options.join(",")},x,y`, ...rows, ""].join("\n"));
  const path = join(folder, "hostile.yaml");
  writeFileSync(path, descriptor(options));
  return path;
}

function descriptor(options: readonly string[]): string {
  return `
id: hostile
title: ${text}
description: ${text}
citation: { authors: ${text}, title: ${text}, venue: ${text}, year: 2026, url: "javascript:alert(4)" }
license: MIT
licenseNote: ${text}
notes: [${text}]
system: { slug: hostile, title: ${text}, description: ${text}, url: "javascript:alert(5)" }
space:
  options:
${options.map((name) => `    - { name: ${name}, kind: binary, description: ${text} }`).join("\n")}
    - { name: ${text}, kind: categorical, domain: [${text}, other], default: ${text}, description: ${text} }
  constraints:
    - { rule: "a -> a", why: ${text} }
metrics:
  - { name: ${text}, unit: s, better: lower, description: ${text} }
hardware:
  - { slug: one, title: ${text}, facts: { ${text}: ${text} } }
  - { slug: two, title: ${text} }
workloads: [{ slug: w, title: ${text}, facts: { note: ${text} } }]
versions: [{ slug: v, title: ${text}, facts: { note: ${text} } }]
environments:
  - { hardware: one, workload: w, version: v, variant: ${text} }
  - { hardware: two, workload: w, version: v, variant: ${text} }
files: [{ path: data.csv }]
reader:
  format: wide-csv
  options:
${options.map((name) => `    - { option: ${name}, column: ${name} }`).join("\n")}
  values:
    - { column: x, environment: ${JSON.stringify(`one:w:v:${PAYLOAD}`)} }
    - { column: y, environment: ${JSON.stringify(`two:w:v:${PAYLOAD}`)} }
  failures:
    - { text: broke, status: failed, reason: ${text} }
`;
}
