import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { expandTree } from "../../../packages/jetson-harness/src/sysroot/expand-tree.ts";
import { faultSysroot } from "../../../packages/jetson-harness/src/sysroot/fault-sysroot.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { recordingSysroot } from "../../../packages/jetson-harness/src/sysroot/recording-sysroot.ts";
import { realSysroot } from "../../../packages/jetson-harness/src/sysroot/sysroot.ts";
import {
  errnoClass,
  type Sysroot,
  SysrootError,
} from "../../../packages/jetson-harness/src/sysroot/sysroot-port.ts";
import { parseTree } from "../../../packages/jetson-harness/src/sysroot/tree.ts";
import {
  parseCpuList,
  readNumber,
  readNumbers,
  readText,
} from "../../../packages/jetson-harness/src/sysroot/typed-read.ts";

const tree = parseTree(`
# a few attributes
0644 sys/kernel/rate = "345600\\n"
0444 sys/kernel/label = "gp10b\\u0000"
0444 sys/kernel/zone{0-1}/temp = "31000\\n"
0444 sys/kernel/zone1/temp = !EAGAIN
0400 sys/kernel/rates = "40800 68000 (kHz)\\n"
0444 sys/kernel/broken = "Permission denied\\n"
0644 sys/kernel/limit = "32760 ma\\n"
L sys/class/rate -> ../kernel/rate
`);
const folder = mkdtempSync(join(tmpdir(), "harness-sysroot-"));
expandTree(tree, folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ports: readonly (readonly [string, () => Sysroot])[] = [
  ["a folder", () => realSysroot(folder)],
  ["memory", () => memorySysroot(tree)],
];

function errnoOfWrite(sys: Sysroot, path: string): string {
  try {
    sys.write(path, "1\n");
    return "written";
  } catch (error) {
    return error instanceof SysrootError ? error.errno : String(error);
  }
}

describe.each(ports)("the port on %s", (_name, open) => {
  test("numbers come without units, labels without NUL, lists without what follows them", () => {
    const sys = open();
    expect(readNumber(sys, "/sys/kernel/limit")).toEqual({ value: 32760 });
    expect(readText(sys, "/sys/kernel/label")).toBe("gp10b");
    expect(readNumbers(sys, "/sys/kernel/rates")).toEqual([40800, 68000]);
  });

  test("an error text never becomes a number", () => {
    const reading = readNumber(open(), "/sys/kernel/broken");
    expect("missing" in reading && reading.missing).toMatch(/not a number/);
  });

  test("a failing read is missing with its errno", () => {
    const reading = open().read("/sys/kernel/zone1/temp");
    expect("missing" in reading && ["EAGAIN", "EISDIR"].includes(reading.missing)).toBe(true);
    expect(open().read("/sys/kernel/none")).toEqual({ missing: "ENOENT" });
  });

  test("a misspelt attribute is refused, not created", () => {
    const sys = open();
    expect(errnoOfWrite(sys, "/sys/kernel/raet")).toBe("ENOENT");
    expect(sys.realpath("/sys/kernel/raet")).toBeUndefined();
  });

  test("a shorter write leaves no tail of the longer one", () => {
    const sys = open();
    sys.write("/sys/class/rate", "0\n");
    expect(sys.read("/sys/kernel/rate")).toEqual({ text: "0\n" });
    sys.write("/sys/kernel/rate", "345600\n");
  });

  test("links are followed", () => {
    expect(open().realpath("/sys/class/rate")).toBe("/sys/kernel/rate");
    expect(open().list("/sys/kernel").includes("zone0")).toBe(true);
  });
});

describe("rules of the port", () => {
  test("an attribute without a write bit refuses root as the kernel does", () => {
    expect(errnoOfWrite(memorySysroot(tree), "/sys/kernel/label")).toBe("EACCES");
    expect(realSysroot(folder).access("/sys/kernel/label")).toBe("read-only");
  });

  test("a user reads neither what is for root nor writes it", () => {
    const sys = memorySysroot(tree, "user");
    expect(sys.read("/sys/kernel/rates")).toEqual({ missing: "EACCES" });
    expect(sys.access("/sys/kernel/rate")).toBe("denied");
  });

  test("errnos fall into retry, invalid and fatal", () => {
    expect(["EBUSY", "EAGAIN", "EINTR"].map(errnoClass)).toEqual(["retry", "retry", "retry"]);
    expect(errnoClass("EINVAL")).toBe("invalid");
    expect(["EACCES", "EROFS", "ENODEV"].map(errnoClass)).toEqual(["fatal", "fatal", "fatal"]);
  });

  test("the live kernel refuses what a plain file would take", () => {
    const sys = realSysroot();
    expect(["EACCES", "ENOENT", "EROFS", "EPERM"]).toContain(
      errnoOfWrite(sys, "/sys/kernel/perfatlas-no-such-attribute"),
    );
    expect(existsSync("/sys/kernel/perfatlas-no-such-attribute")).toBe(false);
  });

  test("faults hit the n-th matching write and pass the others", () => {
    const sys = faultSysroot(memorySysroot(tree), [
      { on: "write", path: /rate$/, errno: "EBUSY", nth: 2 },
    ]);
    const path = "/sys/kernel/rate";
    expect([1, 2, 3].map(() => errnoOfWrite(sys, path))).toEqual(["written", "EBUSY", "written"]);
  });

  test("a recording that passes nothing on reads its own writes back and leaves the tree alone", () => {
    const inner = memorySysroot(tree);
    const before = inner.snapshot();
    const sys = recordingSysroot(inner, false);
    sys.write("/sys/class/rate", "7\n");
    expect(readText(sys, "/sys/kernel/rate")).toBe("7");
    expect(sys.writes).toEqual([{ path: "/sys/class/rate", text: "7\n" }]);
    expect(inner.snapshot()).toBe(before);
  });

  test("cpu lists read as the kernel prints them", () => {
    expect(parseCpuList("0,3-5\n")).toEqual([0, 3, 4, 5]);
    expect(parseCpuList("0 3 4 5")).toEqual([0, 3, 4, 5]);
    expect(parseCpuList("")).toEqual([]);
  });

  test("a line that is no tree line is refused with its place", () => {
    expect(() => parseTree("0644 sys/a = 12", "a.tree")).toThrow(/a\.tree, line 1/);
    expect(readFileSync(join(folder, "sys/kernel/label"), "latin1")).toBe("gp10b\0");
  });
});
