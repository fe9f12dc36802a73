import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@perfatlas/db";
import { importDataset, openSource, parseDescriptor } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { validateDescriptor } from "../../apps/cli/src/registry/validate-descriptor.ts";
import { readSettings } from "../../apps/cli/src/settings.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { triedBreakages } from "./breakages.ts";
import { triedFormats } from "./tried-formats.ts";

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "perfatlas-verdicts-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

interface Fixture {
  readonly what: string;
  readonly name: string;
  readonly descriptor: string;
  readonly content: string | Uint8Array;
}

/** Broken files of every format; those of megabytes are tried elsewhere. */
function* fixtures(): Generator<Fixture> {
  for (const { name, descriptor, broken } of Object.values(triedFormats))
    for (const [what, [content]] of Object.entries(broken))
      yield { what: `${name}: ${what}`, name, descriptor, content };
  for (const { format, name, descriptor, breakages } of triedBreakages)
    for (const { what, make } of breakages.filter(({ what }) =>
      /^(UTF-16|bytes of|gzip that|zip that|names that|attributes that|keys that)/.test(what),
    ))
      yield { what: `${format}: ${what}`, name, descriptor, content: make() };
}

async function verdict(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "read";
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

test("validate and import refuse a broken file in the same words, and nothing is stored", async () => {
  let count = 0;
  for (const { what, name, descriptor, content } of fixtures()) {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, "descriptor.yaml"), descriptor);
    const validated = await verdict(() =>
      validateDescriptor(join(folder, "descriptor.yaml"), readSettings({})),
    );
    const source = openSource({ folder, offline: true });
    const imported = await verdict(() =>
      importDataset(database, parseDescriptor(descriptor), source),
    );
    expect(validated, what).not.toBe("read");
    expect(imported, what).toBe(validated);
    count++;
  }
  expect(count).toBeGreaterThanOrEqual(50);
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from system) + (select count(*) from dataset) + (select count(*) from failure))::int as count`.execute(
    database.kysely,
  );
  expect(rows[0]?.count).toBe(0);
});
