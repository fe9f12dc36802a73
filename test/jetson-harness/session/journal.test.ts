import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ballast } from "../../../packages/jetson-harness/src/session/ballast.ts";
import { crc32 } from "../../../packages/jetson-harness/src/session/crc32.ts";
import {
  formatRecord,
  openJournal,
  readJournal,
} from "../../../packages/jetson-harness/src/session/journal.ts";
import { takeLock } from "../../../packages/jetson-harness/src/session/lock.ts";
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
    bytes[60] = (bytes[60] as number) ^ 1;
    writeFileSync(path, bytes);
    expect(() => openJournal(path)).toThrow(/damaged record before the end.*line 2/);
    expect(repairJournal(path)).toEqual({ kept: 4, dropped: 1 });
    expect(openJournal(path).records).toHaveLength(4);
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });

  test("of several damaged records the first is named, and repair drops them and the torn tail", () => {
    const path = written(6);
    const lines = readFileSync(path, "utf8").split("\n");
    for (const i of [1, 3]) lines[i] = (lines[i] as string).replace("note", "nose");
    writeFileSync(path, `${lines.join("\n")}${formatRecord({ kind: "torn" }).trimEnd()}`);
    expect(() => readJournal(path)).toThrow(/line 2/);
    expect(repairJournal(path)).toEqual({ kept: 4, dropped: 3 });
    expect(readJournal(path).map(({ i }) => i)).toEqual([0, 2, 4, 5]);
  });

  test("a record is one line with the sum of its text", () => {
    expect(formatRecord({ kind: "done" })).toMatch(/^[0-9a-f]{8} \{"kind":"done"\}\n$/);
  });

  test("one process holds a folder; a lock of a process that is gone is taken over", () => {
    const where = mkdtempSync(join(folder, "lock-"));
    const release = takeLock(where);
    expect(() => takeLock(where)).toThrow(/holds/);
    release();
    writeFileSync(join(where, "lock"), JSON.stringify({ pid: 999_999, boot: "x", started: "1" }));
    takeLock(where)();
    expect(existsSync(join(where, "lock"))).toBe(false);
  });
});

const disk = join(folder, "disk");
const isMounted =
  process.getuid?.() === 0 &&
  spawnSync("sh", ["-c", `mkdir -p ${disk} && mount -t tmpfs -o size=20m tmpfs ${disk}`]).status ===
    0;

describe("a full disk", () => {
  afterAll(() => {
    if (isMounted) spawnSync("umount", [disk]);
  });

  test.skipIf(!isMounted)("the ballast makes room for the records that must not be lost", () => {
    const spare = ballast(disk);
    spare.keep();
    const path = join(disk, "journal.ndjson");
    const journal = openJournal(path, () => spare.drop());
    journal.append({ kind: "start" });
    spawnSync("sh", ["-c", `cat /dev/zero > ${join(disk, "filler")}`]);
    const long = "x".repeat(9000);
    for (let i = 0; i < 20; i++) journal.append({ kind: "end", i, long });
    journal.close();
    expect(readJournal(path)).toHaveLength(21);
    expect(existsSync(join(disk, "ballast"))).toBe(false);
    expect(statSync(join(disk, "filler")).size).toBeGreaterThan(5 * 2 ** 20);
  });
});
