/** A part of the sources, and the tests that are to notice when it is changed; paths from the root of the tree. */
export interface Area {
  readonly name: string;
  /** What is mutated: globs. */
  readonly sources: readonly string[];
  /** Globs of test files: quick ones that need no server and no database. */
  readonly tests: readonly string[];
  /** What these tests load and read. */
  readonly folders: readonly string[];
}

const modeling = (part: string, ...tests: readonly string[]): Area => ({
  name: `modeling/${part}`,
  sources: [`packages/modeling/src/${part}/**/*.ts`],
  tests: [`test/modeling/${part}/*.test.ts`, ...tests],
  folders: ["packages/modeling", "test/modeling"],
});

/** Every area that `npm run mutants` knows. */
export const AREAS: readonly Area[] = [
  modeling("stats"),
  modeling("metrics"),
  modeling("evaluation"),
  modeling("transfer", "test/modeling/conformance/strategies.test.ts"),
];
