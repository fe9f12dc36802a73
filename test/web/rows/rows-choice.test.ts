import { describe, expect, test } from "vitest";
import { levelWhere, readCondition } from "../../../apps/web/components/rows/level-condition.ts";
import {
  rowsAddress,
  rowsChoice,
  rowsWhere,
} from "../../../apps/web/components/rows/rows-choice.ts";

describe("a condition on an option", () => {
  test.each([
    ["crf=23", { option: "crf", equals: 23 }],
    ["crf>=23", { option: "crf", atLeast: 23 }],
    ["crf<=23", { option: "crf", atMost: 23 }],
    ["crf>2.5", { option: "crf", above: 2.5 }],
    ["crf<0", { option: "crf", below: 0 }],
    ["cabac=on", { option: "cabac", equals: true }],
    ["cabac=off", { option: "cabac", equals: false }],
    ["preset=fast", { option: "preset", equals: "fast" }],
    ["a b = c=d", { option: "a b", equals: "c=d" }],
  ])("%s is what the API takes", (text, where) => {
    const condition = readCondition(text);
    expect(condition && levelWhere(condition)).toEqual(where);
  });

  test.each(["", "crf", "=", "=3", "crf=", " >= "])("%j is none", (text) => {
    expect(readCondition(text)).toBeUndefined();
  });
});

describe("what is chosen of rows", () => {
  const chosen = (search: Record<string, string | string[]>) => rowsChoice(search);

  test("stands in the address, and comes out of it the same", () => {
    const choice = chosen({
      metric: "time",
      sort: "lowest",
      show: "failed",
      where: ["a=1", "b>2"],
    });
    const address = rowsAddress("x:y", choice ?? {});
    expect(address).toBe(
      "/environments/x:y/rows?metric=time&sort=lowest&show=failed&where=a%3D1&where=b%3E2".replaceAll(
        "%3A",
        ":",
      ),
    );
    const search = new URLSearchParams(address.split("?")[1]);
    expect(
      chosen({ metric: "time", sort: "lowest", show: "failed", where: search.getAll("where") }),
    ).toEqual(choice);
  });

  test("takes one more condition from the form", () => {
    const choice = chosen({ metric: "t", where: "a=1", option: "b", sign: ">=", level: "2" });
    expect(rowsWhere(choice as never)).toEqual({
      levels: [
        { option: "a", equals: 1 },
        { option: "b", atLeast: 2 },
      ],
    });
  });

  test("keeps what is no condition apart, and needs a metric", () => {
    expect(chosen({ metric: "t", where: ["nonsense"] })?.odd).toEqual(["nonsense"]);
    expect(chosen({ where: "a=1" })).toBeUndefined();
    expect(rowsWhere(chosen({ metric: "t", sort: "x", show: "x" }) as never)).toBeNull();
  });
});
