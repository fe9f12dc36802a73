import { type Database, environmentReader, metricReader, systemReader } from "@perfatlas/db";
import type { AdviceSource, AdviceTask, MeasuredConfiguration } from "@perfatlas/modeling/advice";
import { configurationKey, type Metric } from "@perfatlas/modeling/space";
import { type AdviceInput, contentHash } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";
import { missingEnvironment } from "../errors/missing-environment.ts";
import { type EnvironmentTable, environmentTables } from "./environment-tables.ts";
import { readGiven } from "./read-given.ts";

/** Configurations that are named at once when nobody says how many. */
const COUNT = 100;

/** Who advice is about: what the names of a question mean. */
export interface AdviceSubject {
  readonly systemId: number;
  readonly system: string;
  readonly metrics: readonly Metric[];
}

/**
 * The system of a question.
 * @throws ArgumentError BAD_ADVICE where none is named, NOT_FOUND for one that there is not.
 */
export async function adviceSubject(
  database: Database,
  input: AdviceInput,
): Promise<AdviceSubject> {
  const { environment } = input;
  const [row] =
    environment === undefined ? [] : await environmentReader.bySlugs(database, [environment]);
  if (environment !== undefined && row === undefined) {
    throw await missingEnvironment(database, environment);
  }
  if (row === undefined && input.system === undefined) {
    throw new ArgumentError("BAD_ADVICE", "name the system, or the environment of the target");
  }
  const [system] =
    row === undefined
      ? await systemReader.bySlugs(database, [input.system ?? ""])
      : await systemReader.byIds(database, [row.parentId]);
  if (system === undefined || (input.system !== undefined && system.slug !== input.system)) {
    throw new ArgumentError(
      "NOT_FOUND",
      `there is no system "${input.system}" with that environment`,
    );
  }
  const metrics = await metricReader.ofSystems(database, [system.id]);
  return {
    systemId: system.id,
    system: system.slug,
    metrics: metrics.map(({ name, unit, better, isDeterministic }) => ({
      ...{ name, unit, isDeterministic },
      better: better as Metric["better"],
    })),
  };
}

/** The question with all that the registry knows about it. @throws as `adviceSubject`, `readGiven`, `checkMeasured`. */
export async function adviceTaskOf(database: Database, input: AdviceInput): Promise<AdviceTask> {
  const { systemId, system, metrics } = await adviceSubject(database, input);
  const { goal, bounds = [], environment, budget } = input;
  const wanted = goal === "pareto" ? 2 : 1;
  const objectives = input.metrics ?? metrics.slice(0, wanted).map(({ name }) => name);
  const named = new Set([...objectives, ...bounds.map(({ metric }) => metric)]);
  const known = metrics.filter(({ name }) => named.has(name));
  // A metric that there is not is refused with the names of all, once the question is whole.
  const asked = known.length === named.size ? known : metrics;
  const tables = await environmentTables(database, {
    systemId,
    target: environment ?? null,
    sources: input.sources ?? null,
    metrics: asked,
  });
  const space = tables.space;
  if (space === null) {
    throw new ArgumentError("NO_DATA", `nothing is loaded of ${system}; import a data set of it`);
  }
  const own = tables.target === null ? [] : measuredOf(tables.target);
  const given = input.measured ?? [];
  const measured = merged(space, own, readGiven(space, metrics, given));
  checkMeasured(measured, objectives);
  const left = Math.max(0, budget - measured.length);
  return {
    space,
    metrics: asked,
    goal,
    objectives,
    bounds,
    sources: tables.sources.map(
      (table): AdviceSource => ({
        ...table,
        metrics: metrics.filter(({ name }) => Object.hasOwn(table.values, name)),
      }),
    ),
    areSourcesNamed: input.sources !== undefined,
    measured,
    unstated: given.length === 0 ? [] : unstatedIn(space, given),
    budget,
    count: input.count ?? Math.min(left, COUNT),
    seed: input.seed ?? contentHash([system, environment ?? null, goal, objectives]).slice(0, 16),
  };
}

function unstatedIn(
  { options }: AdviceTask["space"],
  given: NonNullable<AdviceInput["measured"]>,
): string[] {
  const stated = new Set(given.flatMap(({ configuration }) => Object.keys(configuration)));
  return options.flatMap(({ name }) => (stated.has(name) ? [] : [name]));
}

/** What has values, but none of an objective, has not failed: it was measured for another question. */
function checkMeasured(
  measured: readonly MeasuredConfiguration[],
  objectives: readonly string[],
): void {
  const present = new Set(measured.flatMap(({ values }) => Object.keys(values)));
  const missing = objectives.find((name) => !present.has(name));
  if (present.size === 0 || missing === undefined) return;
  throw new ArgumentError(
    "BAD_ADVICE",
    `nothing that is measured has a value of ${missing}, but of ${[...present].join(", ")}: ask for one of these, or give values of ${missing}`,
  );
}

function measuredOf({ configurations, values }: EnvironmentTable): MeasuredConfiguration[] {
  return configurations.map((configuration, i) => ({
    configuration,
    values: Object.fromEntries(
      Object.entries(values).flatMap(([name, own]): [string, number[]][] => {
        const value = own[i];
        return value !== undefined && Number.isFinite(value) ? [[name, [value]]] : [];
      }),
    ),
  }));
}

/** Given rows count in the place of those of the registry. */
function merged(
  space: AdviceTask["space"],
  own: readonly MeasuredConfiguration[],
  given: readonly MeasuredConfiguration[],
): readonly MeasuredConfiguration[] {
  const all = new Map<string, MeasuredConfiguration>();
  for (const one of [...own, ...given]) all.set(configurationKey(space, one.configuration), one);
  return [...all.values()];
}
