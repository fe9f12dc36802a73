import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "@perfatlas/db";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import {
  completeDescriptor,
  importDataset,
  openSource,
  parseDescriptor,
} from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../db/test-database.ts";

const cases = fileURLToPath(new URL("cases/", import.meta.url));
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function verdict<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** The descriptors that can be parsed, each with a system of its own: those of a folder describe one. */
function* drafts(): Generator<readonly [string, DraftDescriptor]> {
  for (const [i, path] of globSync("*/*.yaml", { cwd: cases }).sort().entries()) {
    const slug = `case-${i}`;
    try {
      const parsed = parseDescriptor(readFileSync(join(cases, path), "utf8"), path);
      const system = { ...parsed.system, slug };
      yield [path, { ...parsed, id: slug, system, space: { ...parsed.space, system: slug } }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
}

test("validate and import say the same of a file, word for word", async () => {
  let stored = 0;
  let refused = 0;
  for (const [path, draft] of drafts()) {
    const source = openSource({ folder: join(cases, dirname(path)), offline: true });
    const validated = await verdict(async () => (await completeDescriptor(draft, source)).expected);
    // To store one takes longer than to refuse ten.
    if (typeof validated !== "string" && stored++ % 5 !== 0) continue;
    if (typeof validated === "string") refused++;
    const imported = await verdict(async () => {
      const version = await importDataset(database, draft, source);
      return {
        configurations: version.configurationCount,
        measurements: version.measurementCount,
        failures: version.failureCount,
      };
    });
    expect(imported, path).toEqual(validated);
  }
  expect(stored).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(8);
});
