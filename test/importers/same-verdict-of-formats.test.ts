import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@perfatlas/db";
import {
  importDataset,
  inspectDataset,
  openSource,
  parseDescriptor,
} from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { validateDescriptor } from "../../apps/cli/src/registry/validate-descriptor.ts";
import { readSettings } from "../../apps/cli/src/settings.ts";
import { fileDesign } from "../../packages/jetson-harness/src/design/file-design.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { triedBreakages } from "./breakages.ts";
import { triedFormats } from "./tried-formats.ts";
import { triedTable } from "./tried-table.ts";

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

/** What a contributor is told first of a file that was uploaded: the check reads on behind a fault. */
async function firstFault(descriptor: string): Promise<string> {
  let first: string | undefined;
  await inspectDataset(parseDescriptor(descriptor), openSource({ folder, offline: true }), {
    onFault: ({ message }) => {
      first ??= message;
    },
  });
  return first ?? "read";
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

test("validate, import and the check of an upload refuse a broken file in the same words, and nothing is stored", async () => {
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
    expect(await firstFault(descriptor), what).toBe(validated);
    count++;
  }
  expect(count).toBeGreaterThanOrEqual(50);
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from system) + (select count(*) from dataset) + (select count(*) from failure))::int as count`.execute(
    database.kysely,
  );
  expect(rows[0]?.count).toBe(0);
});

test("a design of the harness that is no table is refused in the same words", async () => {
  const { descriptor, name, good } = triedTable;
  const { space } = parseDescriptor(descriptor);
  const own = good.replaceAll(/,[^,\n]*$/gm, "");
  const broken: Readonly<Record<string, (text: string) => Uint8Array>> = {
    "bytes of another encoding": (text) => Buffer.from(`${text}1,f\x81st\n`, "latin1"),
    "a zero byte": (text) => Buffer.from(`${text}1,fa\0st\n`),
    "UTF-16 without its last byte": (text) =>
      Buffer.from(`\ufeff${text}`, "utf16le").subarray(0, -1),
    "quotes that do not close": (text) => Buffer.from(`${text}1,"fast\n`),
    "a line of two megabytes": (text) => Buffer.from(`${text}1,${"x".repeat(2 << 20)}\n`),
  };
  writeFileSync(join(folder, "descriptor.yaml"), descriptor);
  for (const [what, spoilt] of Object.entries(broken)) {
    writeFileSync(join(folder, name), spoilt(good));
    const validated = await verdict(() =>
      validateDescriptor(join(folder, "descriptor.yaml"), readSettings({})),
    );
    writeFileSync(join(folder, name), spoilt(own));
    const designed = await verdict(() => fileDesign(space, join(folder, name)));
    expect(validated, what).not.toBe("read");
    expect(designed.replaceAll(`${folder}/`, ""), what).toBe(validated);
  }
  writeFileSync(join(folder, name), Buffer.from(`\ufeff${own}`, "utf16le"));
  expect(await fileDesign(space, join(folder, name))).toEqual([
    { threads: 1, mode: "fast" },
    { threads: 2, mode: "fast" },
    { threads: 1, mode: "small" },
    { threads: 2, mode: "small" },
  ]);
});
