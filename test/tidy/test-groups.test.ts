import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reachedFiles, testGroups } from "../test-groups.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const listed = ["ls-files", "--cached", "--others", "--exclude-standard"];
const files = execFileSync("git", listed, { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path)));
const groups = testGroups(root);

describe("the groups of test files", () => {
  test("hold every test file of the tree, each once", () => {
    const grouped = [...groups.once, ...groups.database, ...groups.server].sort();
    expect(grouped).toEqual(files.filter((path) => /\.test\.tsx?$/.test(path)).sort());
  });

  test('agree with what runs here: a test of the group "once" sees no server', () => {
    expect(groups.once).toContain("test/tidy/test-groups.test.ts");
    expect(process.env.DATABASE_URL).toBeUndefined();
  });

  test("rest on one place that looks at DATABASE_URL", () => {
    const looking = files.filter(
      (path) =>
        path.startsWith("test/") &&
        /\benv(\.|\??\.?\[")DATABASE_URL|DATABASE_URL[^}\n]*\} = process\.env/.test(
          readFileSync(join(root, path), "utf8"),
        ),
    );
    expect(looking).toEqual([
      "test/db/test-server.ts",
      "test/forget-server.ts",
      "test/tidy/test-groups.test.ts",
    ]);
  });

  test('put no file into "once" that reaches the server', () => {
    const reaching = groups.once.filter((file) =>
      reachedFiles(root, file).has("test/db/test-server.ts"),
    );
    expect(reaching).toEqual([]);
  });
});

describe("a test file", () => {
  let folder = "";
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "perfatlas-groups-"));
    write("test/db/test-server.ts", "");
    write("test/db/test-database.ts", 'import { testServer } from "./test-server.ts";');
    write("test/api/open.ts", 'export * from "../db/test-database.ts";\nimport "./open.ts";');
    write("test/api/far.test.ts", 'import {\n  a,\n} from "./open.ts";');
    write("test/api/late.test.ts", 'const { b } = await import("./open.ts");');
    write("test/db/only.test.ts", 'import { c } from "./test-server.ts";');
    write("test/web/drawn.test.tsx", 'import { d } from "../api/none.ts";');
    write("test/api/none.ts", 'import { e } from "@perfatlas/db";');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("belongs to the group of what it imports, through however many files", () => {
    expect(testGroups(folder)).toEqual({
      once: ["test/web/drawn.test.tsx"],
      database: ["test/api/far.test.ts", "test/api/late.test.ts"],
      server: ["test/db/only.test.ts"],
    });
  });
});
