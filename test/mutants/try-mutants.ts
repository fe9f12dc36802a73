import { Stryker } from "@stryker-mutator/core";
import type { Area } from "./areas.ts";
import { keptFile } from "./tried-mutants.ts";

type Options = ConstructorParameters<typeof Stryker>[0];

/**
 * Changes the sources of `area` one place at a time, in a copy of its folders below `tmp/`, and runs the tests of it that
 * reach the place. What came of it is kept (`triedMutants`); what neither source nor tests changed since is not tried again.
 * @param files mutates these alone, when there are any
 * @param afresh tries everything again
 */
export async function tryMutants(
  area: Area,
  files: readonly string[],
  afresh: boolean,
): Promise<void> {
  process.env.PERFATLAS_MUTANTS_TESTS = area.tests.join(",");
  const copied = [
    "*.json",
    "test/*.ts",
    "test/mutants/*.ts",
    ...area.folders.map((at) => `${at}/**`),
  ];
  // The runner declares its own options elsewhere.
  const vitest = { configFile: "test/mutants/vitest.config.ts", related: false, pool: "threads" };
  await new Stryker({
    ...{ vitest },
    mutate: [...(files.length > 0 ? files : area.sources)],
    plugins: ["@stryker-mutator/vitest-runner"],
    testRunner: "vitest",
    coverageAnalysis: "perTest",
    concurrency: 1,
    ignoreStatic: area.isStaticLeftOut ?? false,
    incremental: true,
    incrementalFile: keptFile(area),
    force: afresh,
    ignorePatterns: ["/**", ...copied.map((path) => `!/${path}`)],
    tempDirName: "tmp/mutants",
    symlinkNodeModules: false,
    buildCommand: "node test/mutants/link-workspaces.ts",
    // It would be rewritten by means of the compiler's interface for programs, which the native one has none of.
    tsconfigFile: "none",
    disableTypeChecks: false,
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
    logLevel: "warn" as NonNullable<Options["logLevel"]>,
    timeoutMS: 10_000,
  }).runMutationTest();
}
