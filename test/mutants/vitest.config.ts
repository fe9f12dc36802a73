import { defineConfig } from "vitest/config";
import { transform } from "../transform.ts";

// The tests of one area, which the program names, without the groups of the whole suite: each file in modules of
// its own, so that a change of what is computed once when a module is loaded takes effect.
export default defineConfig({
  ...transform,
  root: process.cwd(),
  test: {
    include: (process.env.PERFATLAS_MUTANTS_TESTS ?? "").split(","),
    setupFiles: ["./test/forget-server.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
