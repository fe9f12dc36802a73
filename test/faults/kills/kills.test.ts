import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRng } from "@perfatlas/modeling/random";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killRound } from "./kill-round.ts";
import { type TaskName, tasks } from "./tasks.ts";
import { makeTemplates } from "./templates.ts";

// `tsx test/faults/kills/run.ts 300` makes many more and prints their sums.
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-kills-"));
  await makeTemplates(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const names = Object.keys(tasks) as TaskName[];
const kills = Array.from(
  { length: 20 },
  (_, i) => [i, names[i % names.length] as TaskName] as const,
);

test.each(kills)(
  "kill %i, in %s, loses and doubles nothing, leaves no half and can be opened",
  async (i, name) => {
    const { faults } = await killRound(folder, name, createRng(i), 0);
    expect(faults).toEqual([]);
  },
);
