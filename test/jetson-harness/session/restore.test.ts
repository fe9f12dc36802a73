import type { Save } from "@perfatlas/wire";
import { describe, expect, test } from "vitest";
import type { JournalRecord } from "../../../packages/jetson-harness/src/session/journal.ts";
import {
  openSaves,
  restoreSaves,
  restoreScript,
  saveIsCurrent,
} from "../../../packages/jetson-harness/src/session/restore.ts";
import { faultSysroot } from "../../../packages/jetson-harness/src/sysroot/fault-sysroot.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { recordingSysroot } from "../../../packages/jetson-harness/src/sysroot/recording-sysroot.ts";
import { parseTree } from "../../../packages/jetson-harness/src/sysroot/tree.ts";

const save = (path: string, text: string, rank = 0): Save => ({
  kind: "save",
  knob: path.slice(1),
  path,
  text,
  rank,
  boot: "this",
});
const record = (one: Save): JournalRecord => ({ ...one });
const paths = (saves: readonly Save[]): readonly string[] => saves.map(({ path }) => path);

describe("saves of a journal", () => {
  test("come oldest first, each attribute with its first text: later ones are our own writes", () => {
    const saves = openSaves([
      record(save("/b", "1\n")),
      record(save("/a", "2\n")),
      record(save("/b", "3\n")),
    ]);
    expect(saves.map(({ path, text }) => [path, text])).toEqual([
      ["/b", "1\n"],
      ["/a", "2\n"],
    ]);
  });

  test("a restore answers the saves before it and none after it", () => {
    const saves = openSaves([
      record(save("/a", "1\n")),
      record(save("/b", "1\n")),
      { kind: "restored", by: "session", paths: ["/a"] },
      record(save("/a", "5\n")),
    ]);
    expect(saves.map(({ path, text }) => [path, text])).toEqual([
      ["/b", "1\n"],
      ["/a", "5\n"],
    ]);
  });

  test("of another boot are void, but for what outlives a boot", () => {
    expect(saveIsCurrent(save("/sys/x", "1"), "this")).toBe(true);
    expect(saveIsCurrent(save("/sys/x", "1"), "next")).toBe(false);
    expect(saveIsCurrent(save("/var/lib/nvpmodel/status", "pmode:0001"), "next")).toBe(true);
    expect(saveIsCurrent(save("/sys/etc/x", "1"), "next")).toBe(false);
  });
});

describe("restoring", () => {
  const tree = (paths: readonly string[]) =>
    recordingSysroot(
      memorySysroot(parseTree(paths.map((path) => `0644 ${path} = "9\\n"`).join("\n"))),
    );

  test("writes by rank, and newest first within a rank", () => {
    const sys = tree(["a", "b", "c", "d"]);
    const saves = [
      save("/a", "1\n", 2),
      save("/b", "1\n", 1),
      save("/c", "1\n", 2),
      save("/d", "1\n", 1),
    ];
    const report = restoreSaves(sys, saves);
    expect(sys.writes.map(({ path }) => path)).toEqual(["/d", "/b", "/c", "/a"]);
    expect(report).toEqual({ restored: ["/d", "/b", "/c", "/a"], failed: [] });
  });

  test("leaves alone what already reads as saved", () => {
    const sys = tree(["a", "b"]);
    restoreSaves(sys, [save("/a", "9\n"), save("/b", "1\n")]);
    expect(paths(sys.writes.map(({ path }) => save(path, "")))).toEqual(["/b"]);
  });

  test("tries again what one order refuses, and gives up after the passes", () => {
    const sys = tree(["a", "b"]);
    const saves = [save("/a", "1\n"), save("/b", "1\n")];
    const once = faultSysroot(sys, [{ on: "write", path: "/a", errno: "EINVAL", times: 2 }]);
    expect(restoreSaves(once, saves)).toEqual({ restored: ["/b", "/a"], failed: [] });
    const never = faultSysroot(tree(["a", "b"]), [{ on: "write", path: "/a", errno: "EINVAL" }]);
    const { restored, failed } = restoreSaves(never, saves);
    expect(restored).toEqual(["/b"]);
    expect(failed.map((one) => [one.save.path, one.why])).toEqual([
      ["/a", "cannot write /a: value refused (EINVAL)"],
    ]);
  });

  test("what reads back as something else is not restored, and the script quotes its text", () => {
    const sys = faultSysroot(tree(["a"]), [{ on: "write", path: "/a", text: "7\n" }]);
    const report = restoreSaves(sys, [save("/a", "it's\n")]);
    expect(report.failed.map(({ why }) => why)).toEqual(["reads 7"]);
    expect(restoreScript(report)).toBe(
      "#!/bin/sh\n# Restores what the harness could not. Run as root.\n# a: reads 7\necho 'it'\\''s' > '/a'\n",
    );
  });
});
