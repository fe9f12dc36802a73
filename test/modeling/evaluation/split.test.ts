import { createHash } from "node:crypto";
import { splitRows } from "@perfatlas/modeling/evaluation";
import { describe, expect, test } from "vitest";
import vectors from "../random/cpython-vectors.json" with { type: "json" };

const digest = (list: ArrayLike<number>): string =>
  createHash("sha256").update(Array.from(list).join(",")).digest("hex");
const places = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

describe("splitRows", () => {
  test.each(vectors.splits)(
    "draws SeMPL's training rows of $rows, size $size, repeat $repeat",
    ({ rows, size, repeat, train, trainSha256 }) => {
      const split = splitRows("sempl", places(rows), size, repeat);
      expect(split.seed).toBe(2 * repeat);
      if (train !== null) expect(Array.from(split.trainRows!)).toEqual(train);
      expect(digest(split.trainRows!)).toBe(trainSha256);
    },
  );

  test("kept rows are numbered by their place, and answered by their row", () => {
    const kept = places(40).map((place) => 3 * place + 1);
    const plain = splitRows("sempl", places(40), 7, 2).trainRows!;
    expect(splitRows("sempl", kept, 7, 2).trainRows).toEqual(plain.map((place) => 3 * place + 1));
  });

  test("the other protocol gives no rows: strategies draw them", () => {
    expect(splitRows("unmeasured", places(5), 2, 9)).toEqual({ seed: 9, trainRows: null });
  });
});
