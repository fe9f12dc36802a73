import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  checkDestination,
  makeGivenFolder,
  writeGiven,
} from "../../../apps/cli/src/files/destination.ts";
import { givenText } from "../../../apps/cli/src/files/given-text.ts";
import { UsageError } from "../../../apps/cli/src/usage-error.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-files-"));
const file = join(folder, "there.csv");
writeFileSync(file, "a,b\n");
afterAll(() => rmSync(folder, { recursive: true }));

/** What refuses a place, without the place. */
function refusal(place: string, act: (place: string) => unknown): string {
  try {
    act(place);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message.replace(place, "it");
  }
  return "taken";
}

describe("a place that the command line names", () => {
  test("is written to, also over a file that is there, and looking at it makes nothing", () => {
    const made = join(folder, "made.csv");
    checkDestination(made);
    expect(existsSync(made)).toBe(false);
    for (const text of ["one", "two"]) {
      checkDestination(made);
      writeGiven(made, text);
      expect(givenText(made)).toBe(text);
    }
  });

  test.each([
    ["a folder", folder, "it is a folder, and a file is needed (EISDIR)"],
    ["in no folder", join(folder, "none", "x.csv"), "there is no such file or folder (ENOENT)"],
    ["below a file", join(file, "x.csv"), "a file stands where a folder should (ENOTDIR)"],
  ])("%s is refused before and while writing, with what to do", (_what, place, why) => {
    const whole = `it cannot be written: ${why}; name a place in a folder that is there and that you may write to`;
    expect(refusal(place, checkDestination)).toBe(whole);
    expect(refusal(place, (one) => writeGiven(one, ""))).toBe(whole);
  });

  test("as a folder is made with those above it, and may be there", () => {
    const deep = join(folder, "a", "b");
    makeGivenFolder(deep);
    makeGivenFolder(deep);
    writeGiven(join(deep, "x"), "y");
    expect(readFileSync(join(deep, "x"), "utf8")).toBe("y");
    expect(refusal(file, makeGivenFolder)).toMatch(/^it cannot be written: a file stands/);
    // The system's own call for all of it at once never ends there.
    expect(refusal("/proc/x/y", makeGivenFolder)).toMatch(/cannot be written/);
  });

  test("to be read says why it cannot be", () => {
    const missing = join(folder, "none.csv");
    expect(refusal(missing, givenText)).toBe(
      "it cannot be read: there is no such file or folder (ENOENT)",
    );
    expect(refusal(folder, givenText)).toBe(
      "it cannot be read: it is a folder, and a file is needed (EISDIR)",
    );
  });
});
