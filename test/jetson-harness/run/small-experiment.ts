import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunEnd } from "@perfatlas/wire";
import { afterAll } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";

/** Folder of the shipped experiments. */
export const shipped = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/", import.meta.url),
);
/** Where this file's experiments and spools are. */
export const folder = mkdtempSync(join(tmpdir(), "harness-campaign-"));
for (const part of ["generate", "programs"]) {
  cpSync(join(shipped, part), join(folder, part), { recursive: true });
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A shipped experiment with a small design, beside its generators. */
export function small(
  name: string,
  size: number,
  changes: readonly (readonly [RegExp, string])[] = [],
): string {
  let text = readFileSync(join(shipped, `${name}.yaml`), "utf8");
  text = text.replace(/^design: .*$/m, `design: { kind: random, size: ${size}, seed: 3 }`);
  text = text.replace(/^ {2}repeats: .*$/m, "  repeats: { min: 2, max: 2 }");
  for (const [from, to] of changes) text = text.replace(from, to);
  const file = join(folder, `${name}-${readdirSync(folder).length}.yaml`);
  writeFileSync(file, text);
  return file;
}

/** Runs of the only campaign of a spool. */
export function journalOf(spool: string): readonly RunEnd[] {
  const campaign = readdirSync(spool)[0] as string;
  return runEnds(readJournal(join(spool, campaign, "journal.ndjson")));
}

let spools = 0;
/** A spool without a campaign. */
export const freshSpool = (): string => join(folder, `spool-${spools++}`);
