import {
  axisReader,
  type Database,
  type EnvironmentRow,
  environmentReader,
  systemReader,
} from "@perfatlas/db";
import type { FigureKind, FigureSubject } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";
import { missingEnvironment } from "../errors/missing-environment.ts";
import { columnsOfSystems } from "./columns-of-systems.ts";
import { hardwareColumns, hardwareSubject } from "./hardware-subject.ts";
import { type SubjectColumn, subjectColumn } from "./subject-column.ts";
import type { FigureKey } from "./subject-digest.ts";

/** A subject as the registry knows it, and the data that its figure is computed from. */
export interface ResolvedSubject {
  readonly key: FigureKey;
  /** One; source and target of a pair; objectives and bounded metrics of a Pareto set; all of a system. */
  readonly columns: readonly SubjectColumn[];
}

type Of<Kind extends FigureKind> = Extract<FigureSubject, { kind: Kind }>;

/**
 * Finds what a subject names.
 * @throws ArgumentError NOT_FOUND for a name that there is not, NO_DATA where nothing was measured of it,
 * NOT_COMPARABLE for a pair of which nothing can be said.
 */
export async function resolveSubject(
  database: Database,
  subject: FigureSubject,
): Promise<ResolvedSubject> {
  if (subject.kind === "copies") return await ofSystem(database, subject);
  if (subject.kind === "hardware") return await ofHardware(database, subject);
  const environment = await environmentNamed(database, subject.environment);
  switch (subject.kind) {
    case "relatedness":
      return await ofPair(database, subject, environment);
    case "pareto":
      return await ofMetrics(database, subject, environment);
    default: {
      const column = await subjectColumn(database, environment, subject.metric);
      const settings = subject.kind === "diagnosis" ? diagnosisSettings(subject) : {};
      return environmentSubject(subject.kind, column, settings);
    }
  }
}

/** The subject of a figure of one environment and metric. */
export function environmentSubject(
  kind: FigureKind,
  column: SubjectColumn,
  settings: FigureKey["settings"] = {},
): ResolvedSubject {
  const { environment, metric } = column;
  const ids = { environmentId: environment.id, targetId: null, metricId: metric.id };
  return { key: { kind, systemId: environment.parentId, ...ids, settings }, columns: [column] };
}

/** What a diagnosis is asked beyond its environment and metric. */
export function diagnosisSettings({
  configuration,
  repair,
}: Pick<Of<"diagnosis">, "configuration" | "repair">): FigureKey["settings"] {
  return repair === undefined ? { configuration } : { configuration, repair };
}

/** The subject of a figure of a pair, from the first to the second. */
export function pairSubject(source: SubjectColumn, target: SubjectColumn): ResolvedSubject {
  const key = {
    kind: "relatedness",
    systemId: source.environment.parentId,
    environmentId: source.environment.id,
    targetId: target.environment.id,
    metricId: source.metric.id,
    settings: {},
  } as const;
  return { key, columns: [source, target] };
}

/** The subject of a Pareto set: objectives first, metrics that are only bounded behind them. */
export function paretoSubject(
  columns: readonly SubjectColumn[],
  { metrics, bounds = [] }: Pick<Of<"pareto">, "metrics" | "bounds">,
): ResolvedSubject {
  const [first] = columns as readonly [SubjectColumn];
  const key = {
    kind: "pareto",
    systemId: first.environment.parentId,
    environmentId: first.environment.id,
    targetId: null,
    metricId: null,
    settings: { metrics, bounds },
  } as const;
  return { key, columns };
}

/** The metrics of a Pareto set's columns. @throws ArgumentError BAD_METRICS for one that stands twice. */
export function paretoMetrics({
  metrics,
  bounds = [],
}: Pick<Of<"pareto">, "metrics" | "bounds">): readonly string[] {
  const twice = metrics.find((name, i) => metrics.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new ArgumentError("BAD_METRICS", `"${twice}" is an objective twice; name each once`);
  }
  const empty = bounds.find(({ atMost, atLeast }) => atMost === undefined && atLeast === undefined);
  if (empty !== undefined) {
    throw new ArgumentError(
      "BAD_BOUND",
      `the bound on "${empty.metric}" says neither atMost nor atLeast; give one or both`,
    );
  }
  return [...new Set([...metrics, ...bounds.map(({ metric }) => metric)])];
}

/** The subject of the copies among all that was measured of a system. */
export function copiesSubject(
  systemId: number,
  columns: readonly SubjectColumn[],
): ResolvedSubject {
  const ids = { environmentId: null, targetId: null, metricId: null };
  return { key: { kind: "copies", systemId, ...ids, settings: {} }, columns };
}

async function ofSystem(database: Database, { system }: Of<"copies">): Promise<ResolvedSubject> {
  const { id, columns } = await systemColumns(database, system);
  return copiesSubject(id, columns);
}

async function ofHardware(database: Database, subject: Of<"hardware">): Promise<ResolvedSubject> {
  const { id, columns } = await systemColumns(database, subject.system);
  const timed = hardwareColumns(columns, subject.metric);
  const ids = [...new Set(timed.map(({ environment }) => environment.hardwareId))];
  const machines = await axisReader.byIds(database, "hardware", ids);
  return hardwareSubject(
    id,
    timed,
    subject,
    machines.map(({ slug }) => slug),
  );
}

async function systemColumns(database: Database, system: string) {
  const [row] = await systemReader.bySlugs(database, [system]);
  if (row === undefined) throw new ArgumentError("NOT_FOUND", `there is no system "${system}"`);
  const columns = (await columnsOfSystems(database, [row.id])).get(row.id) ?? [];
  if (columns.length === 0) throw new ArgumentError("NO_DATA", `nothing is published of ${system}`);
  return { id: row.id, columns };
}

async function ofPair(
  database: Database,
  { environment: slug, target: other, metric }: Of<"relatedness">,
  source: EnvironmentRow,
): Promise<ResolvedSubject> {
  const target = await environmentNamed(database, other);
  const why =
    source.id === target.id
      ? "they are the same one"
      : source.parentId !== target.parentId
        ? "they are of different systems"
        : source.isSimulated !== target.isSimulated
          ? "one is simulated and the other is not"
          : null;
  if (why !== null) {
    throw new ArgumentError("NOT_COMPARABLE", `${slug} and ${other} are no pair: ${why}`);
  }
  const columns = [
    await subjectColumn(database, source, metric),
    await subjectColumn(database, target, metric),
  ] as const;
  return pairSubject(...columns);
}

async function ofMetrics(
  database: Database,
  subject: Of<"pareto">,
  environment: EnvironmentRow,
): Promise<ResolvedSubject> {
  const columns: SubjectColumn[] = [];
  for (const metric of paretoMetrics(subject)) {
    columns.push(await subjectColumn(database, environment, metric));
  }
  return paretoSubject(columns, subject);
}

async function environmentNamed(database: Database, slug: string): Promise<EnvironmentRow> {
  const [row] = await environmentReader.bySlugs(database, [slug]);
  if (row !== undefined) return row;
  throw await missingEnvironment(database, slug);
}
