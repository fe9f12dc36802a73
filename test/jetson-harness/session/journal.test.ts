import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { numberAt } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ballast } from "../../../packages/jetson-harness/src/session/ballast.ts";
import { crc32 } from "../../../packages/jetson-harness/src/session/crc32.ts";
import {
  formatRecord,
  openJournal,
  readJournal,
} from "../../../packages/jetson-harness/src/session/journal.ts";
import { repairJournal } from "../../../packages/jetson-harness/src/session/repair-journal.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-journal-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = (): string => join(folder, `${count++}`, "journal.ndjson");

function written(n: number): string {
  const path = fresh();
  const journal = openJournal(path);
  for (let i = 0; i < n; i++) journal.append({ kind: "note", i, text: `Größe ${i}` });
  journal.close();
  return path;
}

describe("the journal", () => {
  test("CRC-32 has the value of the standard's check string", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  });

  test("cut anywhere, it opens with every whole record before the cut and can be appended to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (cut) => {
        const path = written(6);
        const bytes = readFileSync(path);
        truncateSync(path, Math.min(cut, bytes.length));
        const whole = bytes.subarray(0, cut).toString("latin1").split("\n").length - 1;
        const journal = openJournal(path);
        expect(journal.records).toHaveLength(Math.min(whole, 6));
        journal.append({ kind: "after" });
        journal.close();
        expect(readJournal(path).at(-1)).toEqual({ kind: "after" });
      }),
      { numRuns: 40 },
    );
  });

  test("garbage at the end is cut off", () => {
    const path = written(3);
    appendFileSync(path, '0badc0de {"kind":"torn"');
    expect(openJournal(path).records).toHaveLength(3);
    expect(readFileSync(path, "latin1")).not.toContain("torn");
  });

  test("a flipped bit before the end refuses, and repair keeps the rest", () => {
    const path = written(5);
    const bytes = readFileSync(path);
    bytes[60] = numberAt(bytes, 60) ^ 1;
    writeFileSync(path, bytes);
    expect(() => openJournal(path)).toThrow(/damaged record in the journal.*line 2/);
    expect(repairJournal(path)).toEqual({ kept: 4, damaged: [2], tornBytes: 0 });
    expect(openJournal(path).records).toHaveLength(4);
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });

  test("of several damaged records the first is named, and repair drops them and the torn tail", () => {
    const path = written(6);
    const lines = readFileSync(path, "utf8").split("\n");
    for (const i of [1, 2, 4]) lines[i] = (lines[i] as string).replace("note", "nose");
    writeFileSync(path, `${lines.join("\n")}${formatRecord({ kind: "torn" }).trimEnd()}`);
    expect(() => readJournal(path)).toThrow(/line 2/);
    expect(repairJournal(path)).toEqual({ kept: 3, damaged: [2, 3, 5], tornBytes: 24 });
    expect(readJournal(path).map(({ i }) => i)).toEqual([0, 3, 5]);
  });

  test("any flipped bit of a whole record refuses, the last one's too: no kill leaves that", () => {
    const path = written(3);
    const bytes = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(bytes);
        changed[at] = numberAt(changed, at) ^ (1 << bit);
        writeFileSync(path, changed);
        if (at === bytes.length - 1) {
          // Without its newline the last record is a torn tail, whatever it holds.
          expect(readJournal(path)).toHaveLength(2);
        } else expect(() => readJournal(path)).toThrow(/damaged record.*line [123]/);
      }),
      { numRuns: 200 },
    );
  });

  test("takes nothing once it has been deleted, moved or replaced", () => {
    for (const disturb of [
      (path: string) => rmSync(dirname(path), { recursive: true }),
      (path: string) => renameSync(dirname(path), `${dirname(path)}-moved`),
      (path: string) => {
        rmSync(path);
        writeFileSync(path, "");
      },
    ]) {
      const path = fresh();
      const journal = openJournal(path);
      journal.append({ kind: "note" });
      disturb(path);
      expect(() => journal.append({ kind: "lost" })).toThrow(/moved or deleted/);
      expect(journal.records).toEqual([{ kind: "note" }]);
      journal.close();
    }
  });

  test("a record is one line with the sum of its text", () => {
    expect(formatRecord({ kind: "done" })).toMatch(/^[0-9a-f]{8} \{"kind":"done"\}\n$/);
  });
});

const disk = join(folder, "disk");
const isMounted =
  process.getuid?.() === 0 &&
  spawnSync("sh", ["-c", `mkdir -p ${disk} && mount -t tmpfs -o size=20m tmpfs ${disk}`]).status ===
    0;

test("the ballast is 8 MiB, kept once and dropped whole", () => {
  const spare = ballast(folder);
  spare.keep();
  expect(statSync(join(folder, "ballast")).size).toBe(8 * 2 ** 20);
  spare.keep();
  spare.drop();
  expect(existsSync(join(folder, "ballast"))).toBe(false);
});

describe("a full disk", () => {
  afterAll(() => {
    if (isMounted) spawnSync("umount", [disk]);
  });

  test.skipIf(!isMounted)("the ballast makes room for the records that must not be lost", () => {
    const spare = ballast(disk);
    spare.keep();
    const path = join(disk, "journal.ndjson");
    const journal = openJournal(path, () => spare.drop());
    journal.append({ kind: "note" });
    spawnSync("sh", ["-c", `cat /dev/zero > ${join(disk, "filler")}`]);
    const long = "x".repeat(9000);
    for (let i = 0; i < 20; i++) journal.append({ kind: "note", i, long });
    journal.close();
    expect(readJournal(path)).toHaveLength(21);
    expect(existsSync(join(disk, "ballast"))).toBe(false);
    expect(statSync(join(disk, "filler")).size).toBeGreaterThan(5 * 2 ** 20);
  });
});
