import { readFileSync } from "node:fs";
import { DescriptorError, parseDescriptor } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { small } from "./small-dataset.ts";

const good = stringify(small);
const parsed = (text: string) => parseDescriptor(text, "own.yaml");

/** The error of a descriptor in which `old` is replaced by `by`, and the text of the line it names. */
function refusal(old: string, by: string): { message: string; line: string; column: unknown } {
  expect(good).toContain(old);
  const text = good.replace(old, by);
  try {
    parsed(text);
  } catch (error) {
    expect(error).toBeInstanceOf(DescriptorError);
    const { place, message } = error as DescriptorError;
    expect(place.file).toBe("own.yaml");
    const line = text.split("\n")[(place.line ?? 0) - 1] ?? "";
    return { message, line, column: place.column };
  }
  throw new Error("it was accepted");
}

describe("a descriptor in YAML", () => {
  test("is read back as it was written", () => {
    expect(parsed(good)).toEqual(small);
  });

  test("may be JSON", () => {
    expect(parsed(JSON.stringify(small))).toEqual(small);
  });

  test("gets defaults where it says nothing", () => {
    const { description: _, license: __, origin: ___, space, ...rest } = small;
    const [a, ...others] = space.options;
    const options = [{ name: a?.name, kind: "binary" }, ...others];
    const short = parsed(stringify({ ...rest, space: { options } }));
    expect(short).toMatchObject({ description: "", license: "NOASSERTION", origin: "contributed" });
    expect(short.space).toMatchObject({ system: "small", constraints: [] });
    expect(short.space.options[0]).toEqual(a);
  });

  test("may name a part once and use it again", () => {
    const text = good
      .replace("  - name: b\n    kind: ordinal", "  - name: b\n    kind: ordinal")
      .replace("system: small\n  options:", "system: small\n  options: &options")
      .replace("title: Small\ndescription", "title: &title Small\ndescription")
      .replace("slug: small\n  title: Small", "slug: small\n  title: *title");
    expect(text).toContain("*title");
    expect(parsed(text)).toEqual(small);
  });

  test("has units in the registry's spelling, however they are written", () => {
    const [a, b, ...rest] = small.space.options;
    const options = [a, { ...b, unit: "kibibytes" }, ...rest];
    const { metrics, space } = parsed(
      stringify({
        ...small,
        metrics: [{ name: "time", unit: "msec", better: "lower" }],
        space: { ...small.space, options },
      }),
    );
    expect(metrics.map(({ unit }) => unit)).toEqual(["ms"]);
    expect(space.options.map(({ unit }) => unit)).toEqual([undefined, "KiB", undefined]);
  });

  test("in YAML 1.2 reads no and off as texts", () => {
    expect(parsed(good.replace("title: Small", "title: no")).title).toBe("no");
  });

  test.each([
    ["an unknown key", "origin:", "orgin:", /unknown key "orgin"; legal are .*origin/, "orgin:"],
    [
      "an unknown key below",
      "better: lower",
      "beter: lower",
      /unknown key "beter".*better/,
      "beter",
    ],
    [
      "a unit that is none",
      'unit: "1"',
      "unit: bananas",
      /unit: unknown unit "bananas"/,
      "unit: bananas",
    ],
    [
      "an origin that is not its author's to say",
      "origin: contributed",
      "origin: starter",
      /origin: cannot be "starter"; legal are contributed, simulated/,
      "origin: starter",
    ],
    ["an unknown reader key", "failures:", "failed:", /unknown key "failed"/, "failed:"],
    [
      "a missing key",
      "    better: lower\n",
      "",
      /metrics\[0\]: the key "better" is missing/,
      "name: time",
    ],
    [
      "a word that is not legal",
      "better: lower",
      "better: less",
      /cannot be "less".*lower, higher/,
      "less",
    ],
    ["a format that is not known", "format: wide-csv", "format: excel", /format must be/, "reader"],
    ["a licence that is none", "license: CC0-1.0", "license: free for all", /license/, "license"],
    ["a slug with blanks", "id: small", "id: so small", /id: cannot be "so small"/, "id:"],
    [
      "an environment that is not described",
      "environment: laptop:short:1",
      "environment: laptop:huge:1",
      /no environment "laptop:huge:1"; described are laptop:short:1/,
      "huge",
    ],
    [
      "a workload that is not described",
      "workload: short",
      "workload: shor",
      /no workload "shor"/,
      "shor",
    ],
    [
      "an option that is described twice",
      "- name: c",
      "- name: b",
      /option "b" is described twice/,
      "name: b",
    ],
    [
      "a domain that does not fit its kind",
      "kind: ordinal",
      "kind: binary",
      /false and true/,
      "domain",
    ],
    [
      "a rule with an unknown option",
      "b == 4",
      "d == 4",
      /no option "d"; described are a, b, c/,
      "rule",
    ],
    ["a rule that cannot be parsed", "b == 4 ->", "b == 4 ->>", /rule/, "rule"],
    [
      "a failure rule without condition",
      "    - text: ERR\n      status",
      "    - status",
      /exactly one of/,
      "status",
    ],
  ])("%s is refused at its place", (_, old, by, message, line) => {
    const found = refusal(old, by);
    expect(found.message).toMatch(message);
    expect(found.line).toContain(line);
    expect(found.column).toBeGreaterThan(0);
  });

  test.each([
    ["", "it is empty"],
    ["a,b\n1,2\n", "it has no keys, such as id, system and files"],
  ])("what is a table, or nothing, is told so and what to do: %j", (text, what) => {
    expect(() => parseDescriptor(text, "own.csv")).toThrow(
      `no descriptor: ${what}; \`perfatlas describe\` drafts one of a table (own.csv)`,
    );
  });

  test("text that is no YAML is refused with line and column", () => {
    const bad = "id: a\ntitle: [b\n";
    expect(() => parsed(bad)).toThrow(DescriptorError);
    expect(() => parsed("id: a\nid: b\n")).toThrow(/own.yaml, line 2/);
    for (const text of ["", "just text", "- a\n- b", "42", "null"])
      expect(() => parsed(text)).toThrow(DescriptorError);
  });

  test("aliases that multiply without bound are refused", () => {
    const bomb = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"];
    for (let i = 1; i < 9; i++) {
      const before = `*a${i - 1}`;
      bomb.push(`a${i}: &a${i} [${new Array(9).fill(before).join(",")}]`);
    }
    expect(() => parsed(bomb.join("\n"))).toThrow(DescriptorError);
  });

  test("an alias inside of what it stands for is refused where it stands", () => {
    expect(() => parsed("title: x\nnotes: &all [a, *all]\n")).toThrow(
      "no YAML: *all stands inside of &all (own.yaml, line 2, column 17)",
    );
    expect(() => parsed("notes: &a\n  deep: { x: [*a] }\n")).toThrow(/stands inside of &a/);
    // The name again, for something else.
    expect(() => parsed("notes: &a [&a x, *a]\n")).not.toThrow(/inside/);
  });

  test("lists without end in lists are refused", () => {
    for (const text of [
      "[".repeat(1e6),
      `${"{a: ".repeat(200)}1${"}".repeat(200)}`,
      "- ".repeat(1e6),
    ])
      expect(() => parsed(text)).toThrow(/too deep within each other/);
  });

  test("the published example is a descriptor", () => {
    const folder = new URL("../../db/src/datasets/example/", import.meta.url);
    const text = readFileSync(new URL("descriptor.yaml", folder), "utf8");
    expect(parseDescriptor(text, "descriptor.yaml").id).toBe("example-sort");
  });
});

describe("a licence", () => {
  const licensed = (license: string) =>
    parsed(good.replace(/^license: .*$/m, `license: ${license}`));

  test.each([
    "CC0-1.0",
    "CC-BY-4.0",
    "NOASSERTION",
    "MIT AND CC0-1.0",
    "GPL-2.0+",
    "LicenseRef-ours",
    "GPL-2.0-only WITH Classpath-exception-2.0",
  ])("may be %s", (license) => expect(licensed(license).license).toBe(license));

  test.each([
    ["bananas", /"bananas" is no identifier .* take CC0-1.0 or CC-BY-4.0/],
    ["cc-by-4.0", /did you mean "CC-BY-4.0"/],
    ["MIT AND NOASSERTION", /"NOASSERTION" is no identifier/],
  ])("cannot be %s", (license, message) => {
    expect(() => licensed(license)).toThrow(message);
    expect(() => licensed(license)).toThrow(/license: .*own.yaml, line \d+, column 1/);
  });
});

test("a text that no database holds is refused where it stands", () => {
  const text = good.replace("title: Small", 'title: "Sm\\0all"');
  expect(() => parsed(text)).toThrow(/^title: holds characters that are no text.*line 2, column 1/);
  const half = good.replace("- x\n", '- "\\uD800"\n');
  expect(() => parsed(half)).toThrow(/^space.options\[2\].domain\[0\]: holds characters/);
});
