import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { SlowFirst } from "./test/slow-first.ts";
import { testGroups } from "./test/test-groups.ts";
import { transform } from "./test/transform.ts";

const { once, database, server } = testGroups(import.meta.dirname);
const hasServer = process.env.DATABASE_URL !== undefined;

// Files of these folders start processes, take signals and locks, or fill disks: a process each. All
// others share the modules of their worker, which halves what they cost.
const ALONE = /^test\/(cli|db|faults|fuzz|jetson-harness|tidy)\//;

export default defineConfig({
  ...transform,
  test: {
    pool: "forks",
    globalSetup: "./test/scratch-folder.ts",
    // Much of what tests do is waiting: those that start processes keep less than half a processor busy
    // each. More workers than that each hold a database.
    maxWorkers: Math.min(8, Math.max(2, Math.ceil(1.5 * availableParallelism()))),
    sequence: { sequencer: SlowFirst },
    // What hangs is meant, on whatever machine: no test says how fast something is. Set-ups build the site,
    // start servers and load data while other tests run.
    testTimeout: 240_000,
    hookTimeout: 480_000,
    expect: { poll: { timeout: 120_000 } },
    // Nor how quickly a page gives up, but for the test of that.
    env: {
      PERFATLAS_PAGE_SECONDS: "60",
      // What Node compiles of packages, and in processes that tests start of sources, is kept where the
      // command keeps its own: most of them do little else.
      NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/node"),
    },
    // In CI a test that fails is tried once more; the reporter names it, and it is a fault to be mended.
    retry: process.env.CI === undefined ? 0 : 1,
    reporters: ["default", "./test/plain-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "alone",
          include: once.filter((file) => ALONE.test(file)),
          setupFiles: ["./test/forget-server.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "once",
          isolate: false,
          include: once.filter((file) => !ALONE.test(file)),
          setupFiles: ["./test/forget-server.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          isolate: false,
          include: [...database, ...(hasServer ? server : [])],
        },
      },
    ],
  },
});
