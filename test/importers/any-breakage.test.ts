import { gzipSync } from "node:zlib";
import { InputError } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { triedBreakages } from "./breakages.ts";
import { readRows } from "./read-rows.ts";
import { withFiles } from "./small-dataset.ts";
import { triedTable } from "./tried-table.ts";
import { tryBreakage } from "./try-breakage.ts";
import { zipArchive } from "./zip-archive.ts";

/**
 * Far beyond what `npm run breakages` prints (a second of computing, some 100 MB), so that a slow or
 * busy machine keeps them, and far below what a reader takes that does not stop.
 */
const MOST = { computed: 30_000, megabytes: 1500 };

describe("a broken file of any format is refused by a typed error, within bounds of time and memory", () => {
  for (const { format, name, descriptor, breakages } of triedBreakages) {
    test(format, { timeout: 120_000 }, async () => {
      for (const { what, make } of breakages) {
        const {
          code,
          computed,
          megabytes = 0,
        } = await withFiles({ [name]: make() }, (_, folder) => tryBreakage(descriptor, folder));
        expect(code, what).not.toBe("read");
        expect(computed, what).toBeLessThan(MOST.computed);
        expect(megabytes, what).toBeLessThan(MOST.megabytes);
      }
    });
  }
});

describe("a file with one byte changed is read or refused, and nothing else happens", () => {
  const packed = [
    { ...triedTable, format: "gzip", good: gzipSync(triedTable.good) },
    { ...triedTable, format: "zip", good: zipArchive({ "runs.csv": triedTable.good }) },
  ];
  const files = [...triedBreakages, ...packed].filter(({ format }) => format !== "parquet");
  test.each(files)("$format", { timeout: 60_000 }, async ({ name, descriptor, good }) => {
    const whole = Buffer.from(good);
    for (let at = 0; at < whole.length; at += 7) {
      for (const value of [0, 34, 0x80]) {
        const bytes = Buffer.from(whole);
        bytes[at] = value;
        await readRows(descriptor, { [name]: bytes }).catch((error: unknown) => {
          if (!(error instanceof InputError)) throw error;
        });
      }
    }
  });
});
