import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { describePaths } from "../../apps/cli/src/describing/described.ts";
import { perfatlas } from "./run-perfatlas.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-describe-"));
afterAll(() => rmSync(folder, { recursive: true }));

const clear = join(folder, "codec.csv");
writeFileSync(clear, "threads,codec,time_ms\n1,lz4,12.5\n2,lz4,7.25\n1,zstd,30.5\n2,zstd,16.5\n");
const open = join(folder, "odd.csv");
writeFileSync(open, "threads,codec,kbs\n1,lz4,12.5\n2,lz4,7.25\n1,zstd,30.5\n2,zstd,16.5\n");

test("a table is described, written and valid as it stands", async () => {
  const out = join(folder, "codec.yaml");
  const described = await perfatlas(["describe", clear, "--out", out], {});
  expect(described).toMatchObject({ code: 0, stderr: "" });
  expect(described.stdout).toMatch(
    /read through: 4 configurations, 4 measurements, 0 of them failures/,
  );
  expect(described.stdout).toContain(`written: ${out}; next: perfatlas import ${out}`);
  const validated = await perfatlas(["validate", out, "--json"], {});
  expect(JSON.parse(validated.stdout)).toMatchObject({ configurations: 4, measurements: 4 });
  const again = await perfatlas(["describe", clear, "--out", out], {});
  expect(again.code).toBe(2);
  expect(again.stderr).toContain("is there already");
});

test("without a terminal an open question ends with 2, the draft alone on standard output", async () => {
  const out = join(folder, "odd.yaml");
  const { code, stdout, stderr } = await perfatlas(["describe", open], {});
  expect(code).toBe(2);
  expect(stdout).toMatch(/^# Drafted by/);
  expect(stderr).toContain("--answer column.kbs=lower");
  expect((await perfatlas(["describe", open, "--out", out], {})).code).toBe(2);
  expect(existsSync(out)).toBe(false);
  expect((await perfatlas(["describe", open, "--yes", "--out", out], {})).code).toBe(0);
  expect(readFileSync(out, "utf8")).toMatch(
    /notes:\n {2}- "?Guessed by describe, not confirmed: .*kbs/,
  );
});

test("JSON has the draft, what was found, and what an import would say", async () => {
  const { code, stdout } = await perfatlas(
    ["describe", open, "--json", "--answer", "column.kbs=higher"],
    {},
  );
  expect(code).toBe(0);
  const found = JSON.parse(stdout);
  expect(found.questions.map(({ key }: { key: string }) => key)).toEqual(["unit.kbs"]);
  expect(found.checked.expected).toEqual({ configurations: 4, measurements: 4, failures: 0 });
  expect(found.yaml).toContain("better: higher");
});

test("an import of a table without descriptor says what describe finds, and the two commands", async () => {
  const { code, stderr } = await perfatlas(["import", clear], {});
  expect(code).toBe(2);
  expect(stderr).toContain("option threads: ordinal: 1, 2");
  expect(stderr).toContain(
    `Draft it: perfatlas describe ${clear} --out ${join(folder, "codec.yaml")}; then: perfatlas import`,
  );
});

test("on a terminal what is open is asked until it is answered, and Enter takes the guess", async () => {
  const asked: string[] = [];
  const answers = ["sideways", "higher", ""];
  const asking = {
    ask: async (question: string) => {
      asked.push(question);
      return answers.shift();
    },
  };
  const { draft, checked } = await describePaths([open], undefined, new Map(), asking);
  expect(asked.map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
    "Which values of",
    "Which values of",
    "In which unit",
  ]);
  expect(draft.questions).toEqual([]);
  expect(draft.yaml).toMatch(/name: kbs, unit: unstated, better: higher/);
  expect(checked?.fault).toBeUndefined();
});

test("answers that nothing asks for, or that are none, are refused with what is legal", async () => {
  const given = (key: string, value: string) =>
    describePaths([open], undefined, new Map([[key, value]]), undefined);
  await expect(given("colour", "red")).rejects.toThrow(
    /nothing asks for "colour"; legal are .*column.kbs/,
  );
  await expect(given("column.kbs", "sideways")).rejects.toThrow(
    /column.kbs cannot be "sideways"; legal are lower/,
  );
});
