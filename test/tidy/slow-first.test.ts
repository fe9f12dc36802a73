import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createVitest } from "vitest/node";
import { SLOW } from "../slow-first.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the files that take longest are there, and begin first, though they are of several projects", async () => {
  expect(SLOW.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const vitest = await createVitest("test", { root, watch: false });
  try {
    const files = await vitest.globTestSpecifications();
    const sorted = await new vitest.config.sequence.sequencer(vitest).sort(files);
    const paths = sorted.map(({ moduleId }) => relative(root, moduleId));
    expect(paths.slice(0, SLOW.length)).toEqual(SLOW);
    expect(new Set(paths).size).toBe(files.length);
  } finally {
    await vitest.close();
  }
});
