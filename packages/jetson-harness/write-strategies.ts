// Writes what an experiment may say of a strategy: the harness asks the registry for its advice, and holds no strategy itself.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strategies } from "@perfatlas/modeling/transfer";

const FOLDER = new URL("src/experiment/generated/", import.meta.url);

/** The module as the strategies are now. */
export function freshStrategies(): string {
  const stated = Object.values(strategies).map((make) => {
    const { name, summary, declaredSettings } = make();
    return [name, { summary, settings: declaredSettings }] as const;
  });
  const random = { summary: "Draws at random, whatever was measured.", settings: {} };
  const all = { ...Object.fromEntries(stated), random };
  return [
    "// Written by write-strategies.ts from packages/modeling/src/transfer.",
    "",
    "/** What the registry can be asked to choose by: what each strategy does, and its settings as properties of a JSON Schema. */",
    "export const adviceStrategies = {",
    ...Object.entries(all).map(([name, facts]) => `  "${name}": ${JSON.stringify(facts)},`),
    "} as const;",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL("strategies.ts", FOLDER), freshStrategies());
}
