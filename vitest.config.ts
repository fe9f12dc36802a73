import { defineConfig } from "vitest/config";

// One process a file: files open databases, locks and servers of their own. Decorator metadata is
// written out in the sources, so the default transform suffices; graphql must be loaded once.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.CI === undefined ? ["default"] : ["default", "./test/plain-reporter.ts"],
  },
});
