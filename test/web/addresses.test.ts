import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chosen,
  pageAddress,
  pathName,
  searchText,
  searchTexts,
} from "../../apps/web/addresses.ts";

describe("the address of a page", () => {
  test("keeps colons readable and escapes all else", () => {
    expect(pageAddress("environments", "spear:f8:10286:2.7")).toBe(
      "/environments/spear:f8:10286:2.7",
    );
    expect(pageAddress("strategies", "a/b?c#d %3A")).toBe("/strategies/a%2Fb%3Fc%23d%20%253A");
  });

  test("says what it is to show, escaped", () => {
    expect(pageAddress("strategies", "direct", { suite: "dataset:a&b#c" })).toBe(
      "/strategies/direct?suite=dataset%3Aa%26b%23c",
    );
  });

  test("gives the name back, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const { pathname, search, hash } = new URL(pageAddress("systems", name), "http://x");
        expect([search, hash]).toEqual(["", ""]);
        if (name === "." || name === "..") return; // Browsers take these for folders.
        expect(decodeURIComponent(pathname.slice("/systems/".length))).toBe(name);
      }),
    );
  });
});

describe("a value of the search part", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    ["x", "x"],
    [["first", "second"], "first"],
    [["", "second"], undefined],
    [[], undefined],
  ])("%j is read as %j", (given, text) => {
    expect(searchText(given)).toBe(text);
  });
});

test("all values of the search part are those that are not empty", () => {
  expect(searchTexts(undefined)).toEqual([]);
  expect(searchTexts("")).toEqual([]);
  expect(searchTexts("x")).toEqual(["x"]);
  expect(searchTexts(["b", "", "a"])).toEqual(["b", "a"]);
});

test("a part of a path is a name, and itself where it stands for none", () => {
  expect(pathName("a%2Fb")).toBe("a/b");
  expect(pathName("100%")).toBe("100%");
});

test("what was left open is not in an address", () => {
  expect(chosen({ suite: "inputs", metric: undefined, task: "" })).toEqual({
    suite: "inputs",
    task: "",
  });
});
