import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A text that would run as a script wherever it got into markup, an attribute or a script unescaped. */
export const PAYLOAD = `"'></title></style></script><!--<img src=x onerror=alert(1)><script>alert(2)</script>\${alert(3)}\u2028`;

/** The part of it that anybody would try, for places that take no quotes. */
export const MARKUP = "<img src=x onerror=alert(1)>";

/** The only kind of unit that has words of one's own: braces. */
export const UNIT = `{${MARKUP}}`;

const text = JSON.stringify(PAYLOAD);
const unit = JSON.stringify(UNIT);
const either = JSON.stringify(`tag == "${MARKUP}" || tag == "other"`);

/**
 * Writes a descriptor that has the payload in every text, an address that is a script wherever one is
 * taken, and a table of 16 configurations in two environments.
 * @returns the paths of the descriptor and of its table.
 */
export function writeHostileDescriptor(): { readonly path: string; readonly data: string } {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-hostile-"));
  const options = ["a", "b", "c", "d"];
  const rows = Array.from({ length: 16 }, (_, i) => {
    const levels = options.map((_, k) => (i >> k) & 1);
    const value = 1 + levels.reduce((sum, level, k) => sum + level * (k + 1), 0);
    return [...levels, value, i === 0 ? "broke" : 2 * value].join(",");
  });
  const data = join(folder, PAYLOAD);
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(data, [`${options.join(",")},x,y`, ...rows, ""].join("\n"));
  const path = join(folder, "hostile.yaml");
  writeFileSync(path, descriptor(options));
  return { path, data };
}

function descriptor(options: readonly string[]): string {
  return `
id: hostile
title: ${text}
description: ${text}
citation: { authors: ${text}, title: ${text}, venue: ${text}, year: 2026, doi: ${text}, section: ${text}, url: "javascript:alert(4)" }
license: MIT
licenseNote: ${text}
notes: [${text}]
system: { slug: hostile, title: ${text}, description: ${text}, url: "javascript:alert(5)" }
space:
  options:
${options.map((name) => `    - { name: ${name}, kind: binary, description: ${text} }`).join("\n")}
    - { name: ${text}, kind: categorical, unit: ${unit}, domain: [${text}, other], default: ${text}, description: ${text} }
    - { name: tag, kind: categorical, domain: [${JSON.stringify(MARKUP)}, other], default: other }
    - { name: tail, kind: binary, default: false, activeWhen: ${either} }
  constraints:
    - { rule: ${either}, why: ${text} }
    - { if: ${either}, then: ${either}, why: ${text} }
metrics:
  - { name: ${text}, unit: ${unit}, better: lower, description: ${text} }
hardware:
  - { slug: one, title: ${text}, facts: { ${text}: ${text} } }
  - { slug: two, title: ${text} }
workloads: [{ slug: w, title: ${text}, facts: { note: ${text} } }]
versions: [{ slug: v, title: ${text}, facts: { note: ${text} } }]
environments:
  - { hardware: one, workload: w, version: v, variant: ${text} }
  - { hardware: two, workload: w, version: v, variant: ${text}, facts: { ${text}: ${text} } }
files: [{ path: ${text}, repository: ${text}, mayEqual: ${text} }]
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
