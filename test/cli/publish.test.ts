import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@perfatlas/db";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { importCommand } from "../../apps/cli/src/commands/import.ts";
import { influenceCommand } from "../../apps/cli/src/commands/influence.ts";
import { publishCommand } from "../../apps/cli/src/commands/publish.ts";
import { FolderTakenError } from "../../apps/cli/src/publishing/folder-writer.ts";
import { preparedHome } from "../db/prepared-home.ts";
import { removeHome } from "./run-perfatlas.ts";

const example = fileURLToPath(new URL("../../db/src/datasets/example/", import.meta.url));
let home: string;
let folder: string;

beforeAll(async () => {
  home = await preparedHome();
  vi.stubEnv("PERFATLAS_HOME", home);
  for (const name of ["DATABASE_URL", "PERFATLAS_API", "PERFATLAS_MIRROR", "PERFATLAS_TOKEN"]) {
    vi.stubEnv(name, "");
  }
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  folder = join(mkdtempSync(join(tmpdir(), "perfatlas-publish-")), "site");
  const files = mkdtempSync(join(tmpdir(), "perfatlas-sort-"));
  cpSync(example, files, { recursive: true });
  await run(importCommand(), join(files, "descriptor.yaml"));
  const unlicensed = readFileSync(join(files, "descriptor.yaml"), "utf8")
    .replace("id: example-sort", "id: unlicensed-sort")
    .replace("license: CC0-1.0", "license: NOASSERTION");
  writeFileSync(join(files, "unlicensed.yaml"), unlicensed);
  await run(importCommand(), join(files, "unlicensed.yaml"));
  await run(influenceCommand(), "gnu-sort:example-machine:random:coreutils-9.1");
  // Figures that are not there yet would be computed between one publication and the next.
  const database = await openDatabase({ home });
  await database.rawQuery("delete from job where state <> 'succeeded'");
  await database.close();
  await run(publishCommand(), folder, "--address", "https://data.example.org/");
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  removeHome(home);
});

async function run(command: ReturnType<typeof publishCommand>, ...args: readonly string[]) {
  await command.exitOverride().parseAsync([...args], { from: "user" });
}

function filesOf(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(place, path)).isFile())
    .sort();
}
const textOf = (path: string) => readFileSync(join(folder, path), "utf8");

describe("a published folder", () => {
  test("has the exports at the addresses of the registry, each with the bytes that it promises", () => {
    const exports = filesOf(join(folder, "exports")).filter((path) => !path.includes("/"));
    expect(exports.map((path) => path.split(".")[1]).sort()).toEqual(["csv", "ndjson", "parquet"]);
    for (const path of exports) {
      const bytes = readFileSync(join(folder, "exports", path));
      expect(path.startsWith(createHash("sha256").update(bytes).digest("hex"))).toBe(true);
    }
    const { distribution } = JSON.parse(textOf("datasets/example-sort/croissant.json")) as {
      distribution: readonly { contentUrl: string }[];
    };
    expect(distribution.map(({ contentUrl }) => contentUrl).sort()).toEqual(
      exports.map((path) => `https://data.example.org/exports/${path}`).sort(),
    );
    expect(textOf("datasets/example-sort/citation.bib")).toContain("https://data.example.org/");
  });

  test("states the digest of every file, and its page links each", () => {
    const { files, leftOut } = JSON.parse(textOf("manifest.json")) as {
      files: readonly { path: string; bytes: number; sha256: string }[];
      leftOut: unknown;
    };
    expect(files.map(({ path }) => path)).toEqual(
      filesOf(folder).filter((path) => path !== "manifest.json"),
    );
    const page = textOf("index.html");
    for (const { path, sha256, bytes } of files) {
      const content = readFileSync(join(folder, path));
      expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([
        ...[bytes, sha256],
      ]);
      if (path !== "index.html") expect(page).toContain(`>${path}</a>`);
    }
    expect(leftOut).toEqual([{ dataset: "unlicensed-sort", rowCount: 96 }]);
    expect(page).toContain("unlicensed-sort: 96 measurements");
  });

  test("has the tables of figures that are stored", () => {
    const place = "figures/gnu-sort/gnu-sort-example-machine-random-coreutils-9.1";
    const terms = parse(textOf(`${place}/time-influence-terms.csv`), { columns: true });
    expect(terms[0]).toMatchObject({
      name: expect.any(String),
      share: expect.stringMatching(/^0\.\d+$/),
    });
    expect(Object.keys(terms[0] as object)).toContain("interval.low");
  });

  test("is the same again, and nothing else is written over", async () => {
    const before = filesOf(folder).map((path) => [path, textOf(path)]);
    await run(publishCommand(), folder, "--address", "https://data.example.org");
    expect(filesOf(folder).map((path) => [path, textOf(path)])).toEqual(before);
    const taken = mkdtempSync(join(tmpdir(), "perfatlas-taken-"));
    writeFileSync(join(taken, "mine.txt"), "mine");
    await expect(run(publishCommand(), taken)).rejects.toThrow(FolderTakenError);
    expect(filesOf(taken)).toEqual(["mine.txt"]);
    await expect(run(publishCommand(), folder, "--address", "ftp://x")).rejects.toThrow(
      /no http address/,
    );
  });
});
