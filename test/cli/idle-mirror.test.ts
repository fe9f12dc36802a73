import { expect, test } from "vitest";
import { noteIdleMirror } from "../../apps/cli/src/requests/note-idle-mirror.ts";

test("a mirror named to a command that an instance works for is said to have no effect", () => {
  const notes: string[] = [];
  const terminal = { note: (text: string) => notes.push(text) };
  const where = "http://localhost:3000";
  noteIdleMirror({ mirror: "/data" }, { isElsewhere: false, where }, terminal);
  noteIdleMirror({ mirror: undefined }, { isElsewhere: true, where }, terminal);
  expect(notes).toEqual([]);
  noteIdleMirror({ mirror: "/data" }, { isElsewhere: true, where }, terminal);
  expect(notes).toEqual([
    "PERFATLAS_MIRROR of this command is not read: http://localhost:3000 looks where its own, set when it was started, points",
  ]);
});
