import { versionKey } from "@perfatlas/db";
import { expect, test } from "vitest";

/** Each below the next. */
const ASCENDING = [
  "0.9.5",
  "1.0.dev1",
  "1.0-alpha",
  "1.0b2",
  "1.0-rc1",
  "v1",
  "1.0.1",
  "1.1",
  "sqlite-3.7",
  "3.7.6.3",
  "3.10",
  "3.19.0",
  "6.18.44-fc-v657",
  "13.6.233.17-node.53",
  "r2389",
  "r2744",
];

/** As PostgreSQL compares arrays: element by element, and a shorter one before those it begins. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (part !== other) return part - other;
  }
  return a.length - b.length;
}

test("keys are in the order of versions", () => {
  const keys = ASCENDING.map((text) => versionKey(text) ?? expect.fail(text));
  for (const [i, key] of keys.entries()) {
    for (const [k, other] of keys.entries()) {
      expect(Math.sign(compare(key, other)), `${ASCENDING[i]} ? ${ASCENDING[k]}`).toBe(
        Math.sign(i - k),
      );
    }
  }
});

test("zeros at the end, a v before and a build behind change nothing", () => {
  for (const text of ["1", "1.0", "v1.0.0", "R1", "1.0+build7", "1_ubuntu3"]) {
    expect(versionKey(text), text).toEqual([1, -1]);
  }
});

test("what does not read as a version has no key", () => {
  for (const text of [
    "",
    "unstated",
    "4x Cortex-A57",
    "0x10",
    "1920x1080",
    "2 GB",
    "20241128123456",
  ]) {
    expect(versionKey(text), text).toBeNull();
  }
});
