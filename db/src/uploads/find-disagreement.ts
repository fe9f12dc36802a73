import { isDeepStrictEqual } from "node:util";
import type { WireFault } from "@perfatlas/wire";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import type { Handle } from "../open/database.ts";
import { loadSpace } from "../registry/load-space.ts";
import { environmentSlug } from "../store/upsert-environments.ts";
import type { CampaignUpload } from "./campaign-upload.ts";

/** Facts that change while knobs are set: the first upload's stay, others do not contradict them. */
const VOLATILE = /^(cores_online|power_mode.*)$/;

/**
 * The first thing in which a campaign contradicts what the registry knows of its system, metrics,
 * environment, data set or of the campaign itself; null when it fits. Writes nothing.
 */
export async function findDisagreement(
  handle: Handle,
  { id, descriptor }: CampaignUpload,
): Promise<WireFault | null> {
  const system = await handle.kysely
    .selectFrom("system")
    .where("slug", "=", descriptor.system.slug)
    .select("id")
    .executeTakeFirst();
  const slug = environmentSlug(descriptor.system.slug, descriptor.environments[0] as never);
  return (
    (system && (await spaceFault(handle, descriptor, system.id))) ??
    (system && (await metricFault(handle, descriptor, system.id))) ??
    (await datasetFault(handle, descriptor)) ??
    (await factFault(handle, descriptor, slug)) ??
    (await untoldMeterFault(handle, { id, descriptor }, slug)) ??
    (await campaignFault(handle, id, slug))
  );
}

async function spaceFault(
  handle: Handle,
  { space, system }: DatasetDescriptor,
  systemId: number,
): Promise<WireFault | null> {
  const known = await loadSpace(handle, systemId);
  const bare = ({ description: _, ...rest }: DatasetDescriptor["space"]["options"][number]) => rest;
  const most = Math.max(known.options.length, space.options.length);
  for (let i = 0; i < most; i++) {
    const [given, there] = [space.options[i], known.options[i]];
    if (given && there && isDeepStrictEqual(bare(given), bare(there))) continue;
    return disagreement(`options.${i}`, system.slug, `option ${i + 1}`, given, there);
  }
  const rules = (constraints: typeof known.constraints) => constraints.map(({ rule }) => rule);
  const [given, there] = [rules(space.constraints), rules(known.constraints)];
  if (isDeepStrictEqual([...given].sort(), [...there].sort())) return null;
  return disagreement("constraints", system.slug, "constraints", given, there);
}

async function metricFault(
  handle: Handle,
  { metrics, system }: DatasetDescriptor,
  systemId: number,
): Promise<WireFault | null> {
  const rows = await handle.kysely
    .selectFrom("metric")
    .where("system_id", "=", systemId)
    .select(["name", "unit", "better", "is_deterministic as isDeterministic"])
    .execute();
  const known = new Map(rows.map((row) => [row.name, row]));
  for (const [i, metric] of metrics.entries()) {
    const there = known.get(metric.name);
    if (there === undefined) continue;
    const given = { ...metric, isDeterministic: metric.isDeterministic ?? false };
    for (const part of ["unit", "better", "isDeterministic"] as const) {
      if (given[part] === there[part]) continue;
      const what = `${part} of metric "${metric.name}"`;
      return disagreement(`metrics.${i}.${part}`, system.slug, what, given[part], there[part]);
    }
  }
  return null;
}

async function datasetFault(
  handle: Handle,
  { id, origin, system, license }: DatasetDescriptor,
): Promise<WireFault | null> {
  const known = await handle.kysely
    .selectFrom("dataset")
    .innerJoin("system", "system.id", "dataset.system_id")
    .where("dataset.slug", "=", id)
    .select(["dataset.origin", "dataset.license", "system.slug"])
    .executeTakeFirst();
  if (known === undefined) return null;
  if (known.slug === system.slug && known.origin === origin) {
    // What is said of a data set is said of all its runs, and by whoever uploaded the first.
    if (known.license === license || license === "NOASSERTION") return null;
    return disagreement("license", id, "licence", license, known.license);
  }
  const message = `data set "${id}" is there already and takes no uploads; choose another project`;
  return { path: "project", message };
}

async function factFault(
  handle: Handle,
  { environments, metrics }: DatasetDescriptor,
  slug: string,
): Promise<WireFault | null> {
  const given = environments[0]?.facts ?? {};
  const rows = await handle.kysely
    .selectFrom("fact")
    .innerJoin("environment", "environment.id", "fact.environment_id")
    .where("environment.slug", "=", slug)
    .select(["fact.name", "fact.number_value", "fact.text_value", "fact.boolean_value"])
    .orderBy("fact.name")
    .execute();
  for (const row of rows) {
    const there = row.number_value ?? row.text_value ?? row.boolean_value;
    const isMeter = isMeterOf(metrics, row.name);
    if (VOLATILE.test(row.name) || !(isMeter || Object.hasOwn(given, row.name))) continue;
    if (given[row.name] === there) continue;
    const path = `environment.facts.${row.name}`;
    const fault = disagreement(path, slug, `fact "${row.name}"`, given[row.name], there);
    // Another meter, or none that is told: one mean of both would be of nothing.
    const remedy = "; give what another meter measured a metric of its own";
    return isMeter ? { ...fault, message: `${fault.message}${remedy}` } : fault;
  }
  return null;
}

/** An energy whose meter is told now, where runs of another campaign are that did not tell theirs. */
async function untoldMeterFault(
  handle: Handle,
  { id, descriptor }: Pick<CampaignUpload, "id" | "descriptor">,
  slug: string,
): Promise<WireFault | null> {
  const given = descriptor.environments[0]?.facts ?? {};
  const told = descriptor.metrics
    .map(({ name }) => name)
    .filter((name) => `${name}_meter` in given);
  if (told.length === 0) return null;
  const untold = await handle.kysely
    .selectFrom("series")
    .innerJoin("environment", "environment.id", "series.environment_id")
    .innerJoin("metric", "metric.id", "series.metric_id")
    .innerJoin("dataset_version", "dataset_version.id", "series.dataset_version_id")
    .innerJoin("dataset", "dataset.id", "dataset_version.dataset_id")
    .where("environment.slug", "=", slug)
    .where("dataset.slug", "=", descriptor.id)
    .where("metric.name", "in", told)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom("fact")
            .whereRef("fact.environment_id", "=", "environment.id")
            .where(
              "fact.name",
              "in",
              told.map((name) => `${name}_meter`),
            )
            .select("fact.name"),
        ),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(exists(selectFrom("campaign").where("campaign.id", "=", id).select("campaign.id"))),
    )
    .select("metric.name")
    .executeTakeFirst();
  if (untold === undefined) return null;
  return {
    path: `environment.facts.${untold.name}_meter`,
    message: `${slug} has values of "${untold.name}" that do not tell their meter; give what this one measured a metric of its own`,
  };
}

/** Whether a fact says by what one of the metrics is measured. */
function isMeterOf(metrics: DatasetDescriptor["metrics"], fact: string): boolean {
  return metrics.some(({ name }) =>
    [`${name}_is`, `${name}_meter`, `${name}_rails`].includes(fact),
  );
}

async function campaignFault(handle: Handle, id: string, slug: string): Promise<WireFault | null> {
  const known = await handle.kysely
    .selectFrom("campaign")
    .innerJoin("environment", "environment.id", "campaign.environment_id")
    .where("campaign.id", "=", id)
    .select("environment.slug")
    .executeTakeFirst();
  if (known === undefined || known.slug === slug) return null;
  return { path: "id", message: `this campaign ran in ${known.slug}, not in ${slug}` };
}

function disagreement(
  path: string,
  whose: string,
  what: string,
  given: unknown,
  known: unknown,
): WireFault {
  const shown = (value: unknown) =>
    value === undefined ? "nothing" : JSON.stringify(value).slice(0, 300);
  return {
    path,
    message: `${whose} is known with another ${what}: given ${shown(given)}, known ${shown(known)}`,
  };
}
