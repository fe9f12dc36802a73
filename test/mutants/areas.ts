/** A part of the sources, and the tests that are to notice when it is changed; paths from the root of the tree. */
export interface Area {
  readonly name: string;
  /** What is mutated: globs. */
  readonly sources: readonly string[];
  /** Globs of test files: quick ones that need no server and no database. */
  readonly tests: readonly string[];
  /** What these tests load and read. */
  readonly folders: readonly string[];
  /** Leaves out what is computed once, when a module is loaded: texts of the schema, which the emitted one shows. */
  readonly isStaticLeftOut?: true;
}

const modeling = (part: string, ...tests: readonly string[]): Area => ({
  name: `modeling/${part}`,
  sources: [`packages/modeling/src/${part}/**/*.ts`],
  tests: [`test/modeling/${part}/*.test.ts`, ...tests],
  folders: ["packages/modeling", "test/modeling"],
});

const api = (part: string, ...tests: readonly string[]): Area => ({
  name: `api/${part}`,
  sources: [`apps/api/src/${part}/*.ts`],
  tests: [`test/api/${part}/*.test.ts`, ...tests],
  folders: ["apps/api", "db", "packages", "test/api"],
  isStaticLeftOut: true,
});

const importers = (part: string): Area => ({
  name: `db/importers/${part}`,
  sources: [`db/src/importers/${part}/*.ts`],
  tests: [`test/importers/${part}.test.ts`],
  folders: ["db", "packages", "test/importers"],
});

const web = (name: string, sources: readonly string[], tests: readonly string[]): Area => ({
  name: `web/${name}`,
  sources,
  tests,
  folders: ["apps/web", "test/web"],
});

/** Every area that `npm run mutants` knows. */
export const AREAS: readonly Area[] = [
  modeling("stats"),
  modeling("metrics"),
  modeling("evaluation"),
  modeling("transfer", "test/modeling/conformance/strategies.test.ts"),
  api("relay", "test/api/opaque.test.ts"),
  api("access"),
  importers("cells"),
  importers("bytes"),
  web("format", ["apps/web/format/*.ts"], ["test/web/format/*.test.ts"]),
  web(
    "addresses",
    ["apps/web/addresses.ts", "apps/web/instance-address.ts"],
    ["test/web/addresses.test.ts", "test/web/instance-address.test.ts"],
  ),
];
