import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDescriptor } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { coderDraft } from "../api/coder-dataset.ts";
import { runCliInProcess } from "../jetson-harness/run/run-cli-in-process.ts";
import { arbitraryChange, type Json } from "./arbitrary-change.ts";
import { arbitraryText } from "./arbitrary-text.ts";

// `FUZZ_RUNS=20000 FUZZ_SEED=7 npx vitest run test/fuzz/inputs` tries more files, and others.
const numRuns = Number(process.env.FUZZ_RUNS ?? 150);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_128);

const folder = mkdtempSync(join(tmpdir(), "fuzz-inputs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const odd = fc.oneof<fc.Arbitrary<Json>[]>(
  fc.constantFrom<Json>(null, true, [], {}, [[]], 0, -1, 0.5, 2 ** 31, 2 ** 53, 1e308, -1e308),
  fc.constantFrom<Json>(
    "a -> b",
    "((",
    "level == 1",
    "cores + 1",
    "1/0",
    "5s",
    "5%",
    "-3s",
    "1e9 runs",
  ),
  fc.constantFrom<Json>(
    "full",
    "lhs",
    "random",
    "board:cpu.policy0.available",
    "{flags}",
    "{nosuch}",
  ),
  fc.constantFrom<Json>(
    { min: 0, max: 1e9 },
    { min: 2, max: 1 },
    { from: "board:x" },
    { knob: "x" },
  ),
  arbitraryText(),
);
const ODD = [
  ...[
    "",
    "\t",
    "  ",
    "- ",
    ": ",
    "&a ",
    "*a",
    "<<: *a",
    "!!js/function x",
    "!!binary x",
    "!x ",
    "%YAML 9",
  ],
  ...[
    "---\n",
    "...\n",
    "? ",
    "|\n",
    ">-\n",
    "#",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    "\0",
    "\ufeff",
    "\u2028",
  ],
  ...[
    "\r",
    "\ud800",
    "0x",
    "0o8",
    ".nan",
    ".inf",
    "~",
    "2026-01-01",
    "99999999999999999999",
    "@",
    "`",
  ],
];

/** Texts of a file: what it holds is changed in a place, and then the text is. */
function arbitraryFile(value: Json): fc.Arbitrary<string> {
  return fc
    .record({
      changed: arbitraryChange(odd),
      place: fc.nat(1000),
      length: fc.nat(20),
      text: fc.constantFrom(...ODD),
      isWhole: fc.boolean(),
    })
    .map(({ changed, place, length, text, isWhole }) => {
      const whole = stringify(changed(value));
      const at = Math.floor((whole.length * place) / 1000);
      return isWhole ? whole : whole.slice(0, at) + text + whole.slice(at + length);
    });
}

test("a descriptor with anything in any place is read, or refused with its place", {
  timeout: 600_000,
}, () => {
  const base = { ...coderDraft, origin: "contributed" } as unknown as Json;
  const kinds = { read: 0, refused: 0 };
  fc.assert(
    fc.property(arbitraryFile(base), (text) => {
      try {
        parseDescriptor(text, "own.yaml");
        kinds.read++;
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as InputError).place.file).toBe("own.yaml");
        expect((error as InputError).message).not.toMatch(/\n\s+at |undefined|\[object/);
        kinds.refused++;
      }
    }),
    { numRuns, seed },
  );
  expect(kinds.read).toBeGreaterThan(numRuns / 10);
  expect(kinds.refused).toBeGreaterThan(numRuns / 10);
});

test("an experiment with anything in any place is planned, or refused with exit code 2", {
  timeout: 600_000,
}, async () => {
  const shipped = "../../packages/jetson-harness/experiments/simulated-tx2.yaml";
  const base = parse(readFileSync(join(import.meta.dirname, shipped), "utf8")) as Json;
  const file = join(folder, "own.yaml");
  const codes = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(arbitraryFile(base), async (text) => {
      writeFileSync(file, text);
      const argv = ["plan", file, "--simulate", "tx2-r32", "--dry-run", "--spool", folder];
      const { code, error } = await runCliInProcess(argv);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      expect([0, 2]).toContain(code);
      if (code === 0) return;
      expect(error).toMatch(/^[A-Z_]+: /);
      expect(error).not.toMatch(/\n\s+at |undefined|\[object/);
    }),
    { numRuns, seed },
  );
  expect(codes.get(0)).toBeGreaterThan(numRuns / 10);
  expect(codes.get(2)).toBeGreaterThan(numRuns / 10);
});
