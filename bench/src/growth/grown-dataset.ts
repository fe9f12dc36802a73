import { createRng } from "@perfatlas/modeling/random";
import { type ConfigurationSpace, configurationKey } from "@perfatlas/modeling/space";
import { sha256 } from "@perfatlas/wire";
import type { DatasetContent, ImportBlock } from "../../../db/src/store/import-block.ts";

/** Options of a grown system, each on or off: all 1,024 configurations are measured. */
const OPTIONS = 10;
const HARDWARE = 4;
const WORKLOADS = 5;
const VERSIONS = 5;
const ENVIRONMENTS = HARDWARE * WORKLOADS * VERSIONS;
const CONFIGURATIONS = 2 ** OPTIONS;

/** Measurements of one grown data set. */
export const GROWN_MEASUREMENTS = ENVIRONMENTS * CONFIGURATIONS;

/** What a reader may ask of a grown data set. */
export interface GrownNames {
  readonly system: string;
  /** Slugs. */
  readonly environments: readonly string[];
}

/** Names in the data set of that number. */
export function grownNames(number: number): GrownNames {
  const system = systemOf(number);
  const environments = environmentsOf(number).map(({ hardware, workload, version }) =>
    [system, hardware, workload, version, "simulated"].join(":"),
  );
  return { system, environments };
}

/**
 * A data set of a system of its own, drawn from the number alone and marked as simulated: 100 environments on four
 * boards that nine other systems share, each with 1,024 times of its own.
 */
export function grownDataset(number: number): DatasetContent {
  const system = systemOf(number);
  const names = Array.from({ length: OPTIONS }, (_, i) => `o${i}`);
  const space: ConfigurationSpace = {
    system,
    options: names.map((name) => ({ name, kind: "binary", domain: [false, true], default: false })),
    constraints: [],
  };
  const axis = (name: string, count: number, first = 0) =>
    Array.from({ length: count }, (_, i) => `${name}-${first + i}`);
  const described = (slugs: readonly string[]) => slugs.map((slug) => ({ slug, title: slug }));
  const boards = axis("grown-board", HARDWARE, firstBoard(number));
  const descriptor: DatasetContent["descriptor"] = {
    id: system,
    title: `Grown data ${number}`,
    description: "Simulated: drawn from a seed, to see how the registry grows.",
    citation: { authors: "Nobody", title: "Drawn from a seed", venue: "None", year: 2026 },
    license: "CC0-1.0",
    origin: "simulated",
    system: { slug: system, title: system },
    space,
    metrics: [{ name: "time", unit: "s", better: "lower" }],
    hardware: boards.map((slug, i) => ({ slug, title: slug, facts: { cores: 4 + i } })),
    workloads: described(axis("workload", WORKLOADS)),
    versions: described(axis("v", VERSIONS)),
    environments: environmentsOf(number).map((each) => ({ ...each, isSimulated: true })),
    files: [],
    reader: { format: "wide-csv" },
    expected: {
      configurations: CONFIGURATIONS,
      measurements: GROWN_MEASUREMENTS,
      failures: 0,
    },
  };
  const digest = sha256(`grown ${number}`);
  return { descriptor, digest, failures: [], blocks: blocks(number, space), files: [] };
}

function* blocks(number: number, space: ConfigurationSpace): Generator<ImportBlock> {
  const rng = createRng(number);
  const effects = Float64Array.from({ length: OPTIONS }, () => rng.next() - 0.3);
  const levels = Array.from({ length: CONFIGURATIONS }, (_, bits) =>
    Object.fromEntries(space.options.map(({ name }, i) => [name, ((bits >> i) & 1) === 1])),
  );
  const configuration = Int32Array.from({ length: CONFIGURATIONS }, (_, i) => i);
  for (let environment = 0; environment < ENVIRONMENTS; environment++) {
    const scale = 1 + rng.next() * 9;
    const isFirst = environment === 0;
    yield {
      configurations: isFirst
        ? levels.map((each) => ({ key: configurationKey(space, each), levels: each }))
        : [],
      rows: isFirst ? configuration : new Int32Array(0),
      environment: new Int32Array(CONFIGURATIONS).fill(environment),
      metric: new Int32Array(CONFIGURATIONS),
      configuration,
      repeat: new Int16Array(CONFIGURATIONS),
      value: Float64Array.from(configuration, (bits) => {
        const sum = effects.reduce((total, effect, i) => total + ((bits >> i) & 1) * effect, 2);
        return scale * Math.exp(sum / 4) * (1 + 0.05 * rng.next());
      }),
      failure: new Int16Array(CONFIGURATIONS).fill(-1),
    };
  }
}

function systemOf(number: number): string {
  return `grown-${String(number).padStart(4, "0")}`;
}

/** Ten data sets share their boards. */
function firstBoard(number: number): number {
  return Math.floor(number / 10) * HARDWARE;
}

function environmentsOf(number: number) {
  return Array.from({ length: ENVIRONMENTS }, (_, i) => ({
    hardware: `grown-board-${firstBoard(number) + Math.floor(i / (WORKLOADS * VERSIONS))}`,
    workload: `workload-${Math.floor(i / VERSIONS) % WORKLOADS}`,
    version: `v-${i % VERSIONS}`,
  }));
}
