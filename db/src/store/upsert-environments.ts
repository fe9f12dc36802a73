import { sql } from "kysely";
import type { DatasetDescriptor, Described, DescribedEnvironment } from "../datasets/descriptor.ts";
import type { Handle } from "../open/database.ts";
import { type KnownFacts, storeFacts } from "./store-facts.ts";
import { versionKey } from "./version-key.ts";

/** Name of an environment in URLs: "spear:feature8:10286:2.7", unique in the registry. */
export function environmentSlug(system: string, environment: DescribedEnvironment): string {
  const { hardware, workload, version, variant = "", isSimulated = false } = environment;
  const parts = [system, hardware, workload, version];
  if (variant !== "") parts.push(variant);
  if (isSimulated) parts.push("simulated");
  return parts.map((part) => part.trim().replaceAll(/[\s/:]+/g, "-")).join(":");
}

/** Ids of the descriptor's environments, in its order. What is missing is added, with its axes. */
export async function upsertEnvironments(
  handle: Handle,
  descriptor: DatasetDescriptor,
  systemId: number,
): Promise<Int32Array> {
  const axes = {
    hardware: await upsertHardware(handle, descriptor.hardware),
    workload: await upsertWorkloads(handle, descriptor.workloads, systemId),
    version: await upsertVersions(handle, descriptor.versions, systemId),
  };
  const known: KnownFacts[] = [
    ...factsOf("hardware", descriptor.hardware, axes.hardware),
    ...factsOf("workload", descriptor.workloads, axes.workload),
    ...factsOf("version", descriptor.versions, axes.version),
  ];
  const ids = new Int32Array(descriptor.environments.length);
  for (const [index, environment] of descriptor.environments.entries()) {
    const slug = environmentSlug(descriptor.system.slug, environment);
    const of = {
      hardware_id: named(axes.hardware, environment.hardware, slug),
      workload_id: named(axes.workload, environment.workload, slug),
      version_id: named(axes.version, environment.version, slug),
    };
    const variant = environment.variant ?? "";
    const { id } = await handle.kysely
      .insertInto("environment")
      .values({
        ...of,
        slug,
        system_id: systemId,
        variant,
        // What a search looks through.
        names: sql<string>`(select lower(${slug}::text || ' ' || hardware.title || ' · ' || workload.title
            || ' · ' || version.slug || ' ' || ${variant}::text)
          from hardware, workload, version where hardware.id = ${of.hardware_id}
            and workload.id = ${of.workload_id} and version.id = ${of.version_id})`,
        is_simulated: environment.isSimulated ?? false,
      })
      .onConflict((conflict) => conflict.column("slug").doUpdateSet({ slug }))
      .returning("id")
      .executeTakeFirstOrThrow();
    ids[index] = id;
    known.push({ owner: "environment", id, facts: environment.facts ?? {} });
  }
  await storeFacts(handle, known);
  return ids;
}

function factsOf(
  owner: KnownFacts["owner"],
  described: readonly Described[],
  ids: ReadonlyMap<string, number>,
): readonly KnownFacts[] {
  return described.map(({ slug, facts = {} }) => ({ owner, id: ids.get(slug) ?? 0, facts }));
}

async function upsertHardware(
  handle: Handle,
  described: readonly Described[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { slug, title } of described) {
    const { id } = await handle.kysely
      .insertInto("hardware")
      .values({ slug, title })
      .onConflict((conflict) => conflict.column("slug").doUpdateSet({ slug }))
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.set(slug, id);
  }
  return ids;
}

async function upsertWorkloads(
  handle: Handle,
  described: readonly Described[],
  systemId: number,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { slug, title } of described) {
    const { id } = await handle.kysely
      .insertInto("workload")
      .values({ system_id: systemId, slug, title })
      .onConflict((conflict) => conflict.columns(["system_id", "slug"]).doUpdateSet({ slug }))
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.set(slug, id);
  }
  return ids;
}

async function upsertVersions(
  handle: Handle,
  described: readonly Described[],
  systemId: number,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { slug } of described) {
    const { id } = await handle.kysely
      .insertInto("version")
      .values({ system_id: systemId, slug, version_key: versionKey(slug)?.slice() ?? null })
      .onConflict((conflict) => conflict.columns(["system_id", "slug"]).doUpdateSet({ slug }))
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.set(slug, id);
  }
  return ids;
}

function named(ids: Map<string, number>, slug: string, environment: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`environment ${environment} names no described "${slug}"`);
  return id;
}
