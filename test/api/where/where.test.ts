import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { holds, oneBound, some, trees, type Where, within } from "./condition-trees.ts";
import {
  configurations,
  isVersion,
  type KnownConfiguration,
  type KnownEnvironment,
  measurements,
  statusOf,
  storeVariedRegistry,
} from "./varied-registry.ts";

let open: TestApi;
let environments: readonly KnownEnvironment[];
beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  environments = await storeVariedRegistry(open.database);
});
afterAll(() => open.close());

/** What a list holds for a condition: the texts of its nodes, and how many there are said to be. */
async function found(place: string, list: string, text: string, where: Where, kind: string) {
  const inner = `list: ${list} { nodes { ${text} } totalCount totalCountIsEstimate }`;
  const { data, errors } = await open.api.execute(
    `query Q($where: ${kind}) { ${place === "" ? inner : `place: ${place} { ${inner} }`} }`,
    { where },
    { isAdministrator: true },
  );
  expect(errors, JSON.stringify(where)).toBeUndefined();
  const holder = (data as { place?: object }).place ?? data;
  const page = (holder as { list: { nodes: object[]; totalCount: number } }).list;
  expect(page).toMatchObject({ totalCount: page.nodes.length, totalCountIsEstimate: false });
  return page.nodes;
}

const facts = fc.oneof(
  fc
    .record({ name: fc.constantFrom("cores", "memoryGib", "fraction") })
    .chain(({ name }) => oneBound(0.25, 4, 8, 15.5).map((bounds) => ({ name, ...bounds }))),
  fc.record({
    name: fc.constantFrom("cores", "soc", "governor", "isShared"),
    equals: fc.constantFrom("8", "8.0", "2", "4e0", "tegra210", "powersave", "false", "nothing"),
  }),
  fc.record({ name: fc.constant("cores"), in: some("2", "4.0", "8") }),
  fc.record({
    name: fc.constantFrom("cores", "governor"),
    of: fc.subarray(["ENVIRONMENT", "HARDWARE", "VERSION"], { minLength: 1 }),
  }),
  fc.record({
    name: fc.constant("kernel"),
    versionAtLeast: fc.constantFrom("4.9", "4.9.337", "5.10", "5.9"),
  }),
  fc.record({ name: fc.constant("kernel"), versionBelow: fc.constantFrom("4.9.337", "5.10") }),
);

const environmentParts: fc.Arbitrary<object> = fc.oneof(
  fc.record({ fact: facts }),
  fc.record({ systemIn: some("alpha", "beta", "gamma") }),
  fc.record({ hardware: fc.constantFrom("board", "server", "none") }),
  fc.record({ hardwareIn: some("board", "laptop") }),
  fc.record({ workload: fc.constantFrom("big", "small") }),
  fc.record({ versionIn: some("3.7.6", "unstated") }),
  fc.record({ versionAtLeast: fc.constantFrom("3.7", "3.8", "4.0-beta1", "4") }),
  fc.record({ versionBelow: fc.constantFrom("3.10", "4.0", "3.7.6") }),
  fc.record({ variantIn: some("quiet", "") }),
  fc.record({ isSimulated: fc.boolean(), workload: fc.constantFrom("big", "small") }),
  fc.record({
    measured: fc.record(
      {
        licenseIn: some("MIT", "NOASSERTION"),
        originIn: fc.subarray(["STARTER", "MEASURED"], { minLength: 1 }),
        stateIn: fc.subarray(["PUBLISHED", "OPEN"], { minLength: 1 }),
        metricIn: some("time", "bytes"),
        since: fc.constantFrom("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z"),
      },
      { requiredKeys: [] },
    ),
  }),
);

function factHolds({ facts: known }: KnownEnvironment, fact: Where): boolean {
  const owners = (fact.of as string[] | undefined) ?? [
    "ENVIRONMENT",
    "HARDWARE",
    "WORKLOAD",
    "VERSION",
  ];
  const texts =
    (fact.in as string[] | undefined) ?? (fact.equals === undefined ? null : [fact.equals]);
  return owners
    .map((owner) => known[owner.toLowerCase() as keyof typeof known][String(fact.name)])
    .filter((value) => value !== undefined)
    .some((value) => {
      const isOne = (text: unknown) =>
        typeof value === "number" ? Number(text) === value : text === String(value);
      return (
        (texts === null || texts.some(isOne)) &&
        within(value, { ...fact, equals: undefined }) &&
        (fact.versionAtLeast === undefined ||
          isVersion(value, "atLeast", String(fact.versionAtLeast))) &&
        (fact.versionBelow === undefined || isVersion(value, "below", String(fact.versionBelow)))
      );
    });
}

function environmentHolds(known: KnownEnvironment, where: Where): boolean {
  const isIn = (list: unknown, value: string) =>
    list === undefined || (list as string[]).includes(value);
  const { fact, measured } = where as { fact?: Where; measured?: Where };
  return (
    isIn(where.systemIn, known.system) &&
    isIn(where.hardwareIn, known.hardware) &&
    isIn(where.versionIn, known.version) &&
    isIn(where.variantIn, known.variant) &&
    (where.hardware ?? known.hardware) === known.hardware &&
    (where.workload ?? known.workload) === known.workload &&
    (where.isSimulated ?? known.isSimulated) === known.isSimulated &&
    (where.versionAtLeast === undefined ||
      isVersion(known.version, "atLeast", String(where.versionAtLeast))) &&
    (where.versionBelow === undefined ||
      isVersion(known.version, "below", String(where.versionBelow))) &&
    (fact === undefined || factHolds(known, fact)) &&
    (measured === undefined ||
      known.held.some(
        (held) =>
          isIn(measured.licenseIn, held.license) &&
          isIn(measured.originIn, held.origin.toUpperCase()) &&
          isIn(measured.stateIn, "PUBLISHED") &&
          isIn(measured.metricIn, held.metric) &&
          !String(measured.since ?? "").startsWith("2999"),
      ))
  );
}

const RUNS = { numRuns: 60, seed: 11 };

test("environments are those that a filter over all of them finds", async () => {
  await fc.assert(
    fc.asyncProperty(trees(environmentParts), async (where) => {
      const nodes = await found(
        "",
        "environments(first: 100, where: $where)",
        "slug",
        where,
        "EnvironmentWhere",
      );
      const expected = environments.filter((one) =>
        holds(where, (own) => environmentHolds(one, own)),
      );
      expect(nodes.map((node) => (node as { slug: string }).slug)).toEqual(
        expected.map(({ slug }) => slug),
      );
    }),
    RUNS,
  );
});

test("systems are those with such an environment", async () => {
  await fc.assert(
    fc.asyncProperty(environmentParts, fc.boolean(), async (environment, isNot) => {
      const where = (isNot ? { not: { environment } } : { environment }) as Where;
      const nodes = await found(
        "",
        "systems(first: 100, where: $where)",
        "slug",
        where,
        "SystemWhere",
      );
      const expected = ["alpha", "beta"].filter(
        (slug) =>
          isNot !==
          environments.some(
            (one) => one.system === slug && environmentHolds(one, environment as Where),
          ),
      );
      expect(nodes.map((node) => (node as { slug: string }).slug)).toEqual(expected);
    }),
    { ...RUNS, numRuns: 30 },
  );
});

const levels = fc.oneof(
  fc.record({ option: fc.constant("level"), equals: fc.constantFrom(1, 2, 3) }),
  fc.record({ option: fc.constant("level"), in: fc.subarray([1, 2, 3], { minLength: 1 }) }),
  oneBound(1.5, 2, 2.5).map((bounds) => ({ option: "level", ...bounds })),
  oneBound(1, 2, 3, 4).map((bounds) => ({ option: "threads", ...bounds })),
  fc.record({ option: fc.constant("mode"), equals: fc.constantFrom("a", "b") }),
  fc.record({ option: fc.constant("depth"), equals: fc.constantFrom(0, 1, 2) }),
  fc.record({ option: fc.constant("depth"), isActive: fc.boolean() }),
);

function levelHolds(known: KnownConfiguration, level: Where): boolean {
  const value = known[String(level.option)];
  return (
    (level.isActive ?? value !== undefined) === (value !== undefined) &&
    (level.isActive !== undefined || value !== undefined) &&
    (level.equals === undefined || value === level.equals) &&
    (level.in === undefined || (level.in as unknown[]).includes(value)) &&
    within(value, { ...level, equals: undefined })
  );
}

const levelsHold = (known: KnownConfiguration, where: Where) =>
  ((where.levels as Where[] | undefined) ?? []).every((level) => levelHolds(known, level));

test("configurations are those that a filter over all of them finds", async () => {
  const parts = fc.record({ levels: fc.array(levels, { maxLength: 2 }) });
  await fc.assert(
    fc.asyncProperty(trees(parts), async (where) => {
      const list = "configurations(first: 100, where: $where)";
      const nodes = await found(
        'system(slug: "alpha")',
        list,
        "levels",
        where,
        "ConfigurationWhere",
      );
      const expected = configurations.filter((one) => holds(where, (own) => levelsHold(one, own)));
      expect(nodes).toEqual(expected.map((known) => ({ levels: known })));
    }),
    RUNS,
  );
});

test("measurements are those that a filter over all of them finds", async () => {
  const parts = fc.oneof(
    fc.record({ value: oneBound(0, 0.5, 1, 2.5) }),
    fc.record({ value: fc.record({ equals: fc.constantFrom(0.5, 1, 7) }) }),
    fc.record({ statusIn: fc.subarray(["MEASURED", "FAILED", "TIMEOUT"], { minLength: 1 }) }),
    fc.record({ repeatIn: fc.subarray([0, 1], { minLength: 1 }) }),
    fc.record({ datasetIn: some("alpha-runs", "beta-runs") }),
    fc.record({ levels: fc.array(levels, { minLength: 1, maxLength: 2 }) }),
    fc.record({ since: fc.constantFrom("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z") }),
  );
  const place = `environment(slug: "${environments[0]?.slug}")`;
  await fc.assert(
    fc.asyncProperty(trees(parts), async (where) => {
      const list = 'measurements(first: 100, metric: "time", where: $where)';
      const text = "repeat value configuration { levels }";
      const nodes = await found(place, list, text, where, "MeasurementWhere");
      const expected = measurements.filter((one) => {
        const index = configurations.indexOf(one.configuration);
        const status = one.value === null ? statusOf(index).toUpperCase() : "MEASURED";
        const isIn = (list: unknown, value: unknown) =>
          list === undefined || (list as unknown[]).includes(value);
        return holds(
          where,
          (own) =>
            (own.value === undefined || within(one.value ?? undefined, own.value as Where)) &&
            isIn(own.statusIn, status) &&
            isIn(own.repeatIn, one.repeat) &&
            isIn(own.datasetIn, "alpha-runs") &&
            levelsHold(one.configuration, own) &&
            !String(own.since ?? "").startsWith("2999"),
        );
      });
      expect(nodes).toEqual(
        expected.map(({ repeat, value, configuration }) => ({
          repeat,
          value,
          configuration: { levels: configuration },
        })),
      );
    }),
    RUNS,
  );
});
