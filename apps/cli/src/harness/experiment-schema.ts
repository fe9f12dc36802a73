import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { MeasuredSystem } from "@perfatlas/wire";
import { harnessEntry } from "./harness-entry.ts";

/** JSON Schema of experiments, as text; of those with one system when it is given. The harness knows it. */
export async function experimentSchema(system?: MeasuredSystem): Promise<string> {
  const args = ["schema", ...(system === undefined ? [] : ["--space", "-"])];
  const child = spawn(process.execPath, [harnessEntry(), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(system ?? null));
  const [schema, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (code === 0) return schema;
  throw new Error(`the harness ended with exit code ${String(code)} and no schema`);
}
