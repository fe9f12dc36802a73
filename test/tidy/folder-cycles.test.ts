import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderCycles } from "./folder-cycles.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "perfatlas-folders-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function plant(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function check(at: string) {
  const script = fileURLToPath(new URL("./check-folders.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, at], {
    encoding: "utf8",
    cwd: dirname(script),
  });
  return { status, text: stdout + stderr };
}

describe("the lint of folders", () => {
  test("refuses two folders that lead back to each other, and names both with their imports", () => {
    plant({
      "apps/shop/src/orders/order.ts": 'import "../stock/deep/shelf.ts";\nexport {};\n',
      "apps/shop/src/orders/basket.ts": "export type Basket = string;\n",
      "apps/shop/src/stock/deep/shelf.ts": "export {};\n",
      "apps/shop/src/stock/count.ts":
        'import type { Basket } from "../orders/basket.ts";\nexport type Count = Basket;\n',
    });
    const { status, text } = check(root);
    expect(text).toContain("cycle in apps/shop/src: orders/, stock/\n");
    expect(text).toContain(
      "    apps/shop/src/orders/order.ts -> apps/shop/src/stock/deep/shelf.ts\n" +
        "    apps/shop/src/stock/count.ts -> apps/shop/src/orders/basket.ts\n",
    );
    expect(status).toBe(1);
  });

  test("takes folders that depend in one direction", () => {
    plant({
      "db/src/orders/order.ts": 'import "../stock/count.ts";\nexport {};\n',
      "db/src/stock/count.ts": "export {};\n",
    });
    expect(check(root)).toEqual({
      status: 0,
      text: expect.stringMatching(/^0 cycles of folders in 2 files/),
    });
  });

  test("sees the files of this repository", () => {
    expect(check("").text).toMatch(/^0 cycles of folders in \d{4} files/);
  });
});

describe("a cycle of folders", () => {
  const back = [
    ["src/a/x.ts", "src/b/y.ts"],
    ["src/b/z.ts", "src/a/w.ts"],
  ] as const;

  test("is found where single files form none, however deep they lie", () => {
    expect(folderCycles(back)).toEqual([{ inside: "src", members: ["a/", "b/"], imports: back }]);
    const deep = back.map(([from, to]) => [from.replace("a/", "a/m/n/"), to] as const);
    expect(folderCycles(deep)).toHaveLength(1);
  });

  test("may lead through a file that stands beside the folders", () => {
    const cycles = folderCycles([
      ["src/a/x.ts", "src/context.ts"],
      ["src/context.ts", "src/b/y.ts"],
      ["src/b/z.ts", "src/a/w.ts"],
      ["src/c/x.ts", "src/context.ts"],
    ]);
    expect(cycles.map(({ members }) => members)).toEqual([["a/", "b/", "context.ts"]]);
  });

  test("is not what a folder has with an interface and a list beside it", () => {
    const imports = [
      ["src/learners/index.ts", "src/learners/forest/grow.ts"],
      ["src/learners/forest/grow.ts", "src/learners/learner.ts"],
    ] as const;
    expect(folderCycles(imports)).toEqual([]);
  });

  test("is free below the folders that are named, and nowhere else", () => {
    expect(folderCycles(back, ["src"])).toEqual([]);
    expect(folderCycles(back, ["sr", "src/a"])).toHaveLength(1);
    const outside = [
      ["src/graph/x.ts", "src/relay/y.ts"],
      ["src/relay/y.ts", "src/graph/z.ts"],
    ] as const;
    expect(folderCycles(outside, ["src/graph"])).toHaveLength(1);
  });
});
