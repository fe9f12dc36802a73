import { createHash } from "node:crypto";
import { type Database, storeDataset, versionKey } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { Fact, Level } from "@perfatlas/modeling/space";
import type { ImportBlock } from "../../../db/src/store/import-block.ts";
import { datasetContent } from "../../db/store/dataset-content.ts";

type Facts = Readonly<Record<string, Fact>>;
/** What a version of a data set holds of an environment. */
export interface Held {
  readonly metric: string;
  readonly dataset: string;
  readonly license: string;
  readonly origin: string;
}
/** An environment as the registry is told it. */
export interface KnownEnvironment {
  readonly slug: string;
  readonly system: string;
  readonly hardware: string;
  readonly workload: string;
  readonly version: string;
  readonly variant: string;
  readonly isSimulated: boolean;
  readonly facts: Readonly<Record<"environment" | "hardware" | "version" | "workload", Facts>>;
  readonly held: readonly Held[];
}
/** A configuration of both systems: levels by option, without what is inactive. */
export type KnownConfiguration = Readonly<Record<string, Level>>;
/** A measurement of the first environment of the first system. */
export interface KnownMeasurement {
  readonly configuration: KnownConfiguration;
  readonly repeat: number;
  /** Null: failed. */
  readonly value: number | null;
}

const hardware: Readonly<Record<string, Facts>> = {
  board: { cores: 4, soc: "tegra210", kernel: "4.9.337-tegra" },
  laptop: { cores: 8, memoryGib: 15.5, isShared: false },
  server: { cores: "8", memoryGib: 64, isShared: true, kernel: "5.10.0-rc2" },
};
const workloads: Readonly<Record<string, Facts>> = {
  big: { fraction: 1 },
  small: { fraction: 0.25 },
};
const versions: Readonly<Record<string, Facts>> = {
  "3.7.6": { kernel: "unstated" },
  "3.10": {},
  "v4.0-rc1": {},
  unstated: { cores: 4 },
};

/** Levels of every option: `depth` is active in mode "a" alone. */
export const configurations: readonly KnownConfiguration[] = [1, 2, 3].flatMap((level) =>
  [1, 2, 4].flatMap((threads) => [
    { level, threads, mode: "a", depth: (level * threads) % 3 },
    { level, threads, mode: "b" },
  ]),
);

const failures = [
  { status: "timeout", reason: "cut off", limit: 60 },
  { status: "failed", reason: "crashed" },
] as const;

/** How a measurement failed: in turn. */
export function statusOf(index: number): "failed" | "timeout" {
  return index % 2 === 0 ? "timeout" : "failed";
}

/** Two repeats of each configuration; some failed, some values are equal. */
export const measurements: readonly KnownMeasurement[] = configurations.flatMap(
  (configuration, i) =>
    [0, 1].map((repeat) => ({
      configuration,
      repeat,
      value: i % 5 === 4 ? null : Math.round(((i * 7) % 11) + repeat * 0.5) / 4,
    })),
);

/** Stores two systems with 28 environments, and gives them by age. */
export async function storeVariedRegistry(
  database: Database,
): Promise<readonly KnownEnvironment[]> {
  const known: KnownEnvironment[] = [];
  for (const [i, system] of ["alpha", "beta"].entries()) {
    const dataset = { dataset: `${system}-runs`, metric: "time" };
    const held = [
      {
        ...dataset,
        license: i === 0 ? "MIT" : "NOASSERTION",
        origin: i === 0 ? "starter" : "measured",
      },
    ];
    const environments: KnownEnvironment[] = Object.keys(hardware).flatMap((machine, h) =>
      Object.keys(workloads).flatMap((workload, w) =>
        Object.keys(versions).map((version, v) => ({
          slug: "",
          system,
          hardware: machine,
          workload,
          version,
          variant: (h + w + v) % 5 === 0 ? "quiet" : "",
          isSimulated: (h + v) % 3 === 2,
          facts: {
            environment:
              (h + v) % 2 === 0 ? { governor: w === 0 ? "powersave" : "2", cores: 2 + v } : {},
            hardware: hardware[machine] as Facts,
            workload: workloads[workload] as Facts,
            version: versions[version] as Facts,
          },
          held: v === 3 && h > 0 ? [] : held,
        })),
      ),
    );
    const own = environments.slice(0, i === 0 ? 24 : 14);
    await storeDataset(database, contentOf(system, held[0] as Held, own));
    known.push(...own.map((each) => ({ ...each, slug: slugOf(each) })));
  }
  return known;
}

function slugOf({
  system,
  hardware: on,
  workload,
  version,
  variant,
  isSimulated,
}: KnownEnvironment) {
  const parts = [system, on, workload, version];
  return [
    ...parts,
    ...(variant === "" ? [] : [variant]),
    ...(isSimulated ? ["simulated"] : []),
  ].join(":");
}

function contentOf(system: string, held: Held, environments: readonly KnownEnvironment[]) {
  const described = (all: Readonly<Record<string, Facts>>) =>
    Object.entries(all).map(([slug, facts]) => ({ slug, title: slug, facts }));
  const rows = environments.flatMap((each, environment) => {
    if (each.held.length === 0) return [];
    const measured = environment === 0 ? measurements : measurements.slice(0, 1);
    return measured.map((one) => ({ ...one, environment }));
  });
  const failureCount = rows.filter(({ value }) => value === null).length;
  const content = datasetContent([], { id: held.dataset, system });
  const descriptor = {
    ...content.descriptor,
    license: held.license,
    origin: held.origin as DatasetDescriptor["origin"],
    space: {
      system,
      options: [
        { name: "level", kind: "ordinal", domain: [1, 2, 3] },
        { name: "threads", kind: "integer", domain: { min: 1, max: 4 } },
        { name: "mode", kind: "categorical", domain: ["a", "b"] },
        { name: "depth", kind: "ordinal", domain: [0, 1, 2], activeWhen: 'mode == "a"' },
      ],
      constraints: [],
    },
    hardware: described(hardware),
    workloads: described(workloads),
    versions: described(versions),
    environments: environments.map(
      ({ facts, hardware: on, workload, version, variant, isSimulated }) => ({
        hardware: on,
        workload,
        version,
        variant,
        isSimulated,
        facts: facts.environment,
      }),
    ),
    expected: {
      configurations: configurations.length,
      measurements: rows.length,
      failures: failureCount,
    },
  } satisfies DatasetDescriptor;
  const block: ImportBlock = {
    configurations: configurations.map((levels) => ({
      key: ["level", "threads", "mode", "depth"].map((name) => levels[name] ?? "").join(","),
      levels,
    })),
    rows: Int32Array.from(configurations.keys()),
    environment: Int32Array.from(rows, ({ environment }) => environment),
    metric: Int32Array.from(rows, () => 0),
    configuration: Int32Array.from(rows, ({ configuration }) =>
      configurations.indexOf(configuration),
    ),
    repeat: Int16Array.from(rows, ({ repeat }) => repeat),
    value: Float64Array.from(rows, ({ value }) => value ?? Number.NaN),
    failure: Int16Array.from(rows, ({ value, configuration }) =>
      value === null ? (statusOf(configurations.indexOf(configuration)) === "timeout" ? 0 : 1) : -1,
    ),
  };
  const digest = createHash("sha256")
    .update(JSON.stringify([system, rows]))
    .digest("hex");
  return { ...content, descriptor, digest, failures, blocks: [block] };
}

/** Whether a version is at least, or below, another one; false for what does not read as one. */
export function isVersion(text: unknown, side: "atLeast" | "below", bound: string): boolean {
  const key = typeof text === "string" ? versionKey(text) : null;
  const other = versionKey(bound);
  if (key === null || other === null) return false;
  const at = [...key.keys()].find((i) => key[i] !== other[i]);
  const order =
    at === undefined ? key.length - other.length : (key[at] ?? 0) - (other[at] ?? -Infinity);
  return side === "atLeast" ? order >= 0 : order < 0;
}
