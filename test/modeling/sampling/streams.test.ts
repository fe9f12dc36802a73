import { createHash } from "node:crypto";
import { createRng } from "@perfatlas/modeling/random";
import { samplingMethods } from "@perfatlas/modeling/sampling";
import { type ConfigurationSpace, configurationKey, type Option } from "@perfatlas/modeling/space";
import { expect, test } from "vitest";

const binary = (name: string): Option => ({ name, kind: "binary", domain: [false, true] });
const spaces: Readonly<Record<string, ConfigurationSpace>> = {
  board: {
    system: "board",
    options: [
      binary("core1"),
      binary("core2"),
      binary("core3"),
      { name: "clock", kind: "ordinal", domain: [345, 1113, 2035], default: 1113 },
      { name: "threads", kind: "integer", domain: { min: 1, max: 4 } },
      { name: "policy", kind: "categorical", domain: ["other", "fifo", "rr"] },
      { name: "share", kind: "real", domain: { min: 0, max: 1 } },
    ],
    constraints: [
      { rule: "core1 >= core2" },
      { rule: "core2 >= core3" },
      { rule: 'policy == "rr" -> threads < 3' },
    ],
  },
  large: {
    system: "large",
    options: Array.from({ length: 40 }, (_, j) => binary(`o${j}`)),
    constraints: [{ rule: "o0 -> !o1" }, { rule: "o2 || o3" }, { rule: "!(o4 && o5)" }],
  },
  free: {
    system: "free",
    options: [
      binary("a"),
      { name: "n", kind: "integer", domain: { min: 1, max: 5000 } },
      { name: "r", kind: "real", domain: { min: 0, max: 10, step: 0.1 } },
      { name: "x", kind: "real", domain: { min: -1, max: 1 } },
      { name: "c", kind: "categorical", domain: ["a", "b", "c", "d"] },
    ],
    constraints: [],
  },
};

/** Space, method, size of the design of 24 with seed 1, start of the SHA-256 of its keys. */
const DESIGNS: readonly (readonly [string, string, number, string])[] = [
  ["board", "d-optimal", 24, "6d7dddf0e59c"],
  ["board", "distance-based", 24, "e3381860af0f"],
  ["board", "full-factorial", 600, "34f5a45f551e"],
  ["board", "latin-hypercube", 24, "ddb630ce661c"],
  ["board", "negative-option-wise", 7, "29344b54140f"],
  ["board", "option-wise", 15, "220887cc9dc8"],
  ["board", "plackett-burman", 8, "bf27bde4738d"],
  ["board", "random", 24, "12c56e6281e3"],
  ["board", "pairwise", 22, "7e3b4875548e"],
  ["board", "3-wise", 74, "0ff191a40137"],
  ["large", "d-optimal", 24, "affb61dd5971"],
  ["large", "distance-based", 24, "4db89190c355"],
  ["large", "latin-hypercube", 24, "f3b4475b035a"],
  ["large", "negative-option-wise", 39, "c2365d270ac0"],
  ["large", "option-wise", 40, "d37a98f85f9c"],
  ["large", "plackett-burman", 44, "ce946e2f14bd"],
  ["large", "random", 24, "660af265c34f"],
  ["large", "pairwise", 16, "e46578eb3e2d"],
  ["large", "3-wise", 41, "b2d735c080c5"],
  ["free", "d-optimal", 24, "6a50ab5fa709"],
  ["free", "distance-based", 24, "3970569960a9"],
  ["free", "latin-hypercube", 24, "2eb3051aaa7c"],
  ["free", "negative-option-wise", 6, "aef780f067ba"],
  ["free", "option-wise", 5108, "a0b0c264b18c"],
  ["free", "plackett-burman", 8, "4a4f58619842"],
  ["free", "random", 24, "4cc6f20fe2ca"],
];

test.each(DESIGNS)(
  "%s by %s is the same design in every version",
  (space, method, size, digest) => {
    const given = spaces[space] as ConfigurationSpace;
    const design = samplingMethods
      .find(({ name }) => name === method)!
      .sample(given, 24, createRng(1));
    const keys = design.map((one) => configurationKey(given, one)).join("\n");
    expect([design.length, createHash("sha256").update(keys).digest("hex").slice(0, 12)]).toEqual([
      size,
      digest,
    ]);
  },
);
