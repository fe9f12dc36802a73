import { sha256 } from "@perfatlas/wire";
import { sql } from "kysely";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import type { Handle } from "../open/database.ts";
import { environmentSlug } from "../store/upsert-environments.ts";

/** The version of a data set that takes uploads. */
export interface OpenVersion {
  readonly id: number;
  readonly digest: string;
}

/**
 * The open version of the descriptor's data set, made when there is none; its stored descriptor takes
 * in what is new: environments with their axes, and metrics.
 */
export async function openVersion(
  handle: Handle,
  descriptor: DatasetDescriptor,
  systemId: number,
): Promise<OpenVersion> {
  const { id: datasetId } = await handle.kysely
    .insertInto("dataset")
    .values({
      slug: descriptor.id,
      system_id: systemId,
      title: descriptor.title,
      description: descriptor.description,
      license: descriptor.license,
      license_note: descriptor.licenseNote ?? "",
      citation: descriptor.citation,
      origin: descriptor.origin,
    })
    // What is said about it stays as its first upload said it.
    .onConflict((conflict) => conflict.column("slug").doUpdateSet({ slug: descriptor.id }))
    .returning("id")
    .executeTakeFirstOrThrow();
  const known = await handle.kysely
    .selectFrom("dataset_version")
    .where("dataset_id", "=", datasetId)
    .where("state", "=", "open")
    .orderBy("number", "desc")
    .select(["id", "digest", "descriptor"])
    .executeTakeFirst();
  if (known === undefined) return await addVersion(handle, descriptor, datasetId);
  await handle.kysely
    .updateTable("dataset_version")
    .set({ descriptor: merged(known.descriptor, descriptor) })
    .where("id", "=", known.id)
    .execute();
  return known;
}

async function addVersion(
  handle: Handle,
  descriptor: DatasetDescriptor,
  datasetId: number,
): Promise<OpenVersion> {
  return await handle.kysely
    .insertInto("dataset_version")
    .values(({ selectFrom }) => ({
      dataset_id: datasetId,
      number: selectFrom("dataset_version")
        .where("dataset_id", "=", datasetId)
        .select(sql<number>`coalesce(max(number), 0) + 1`.as("next")),
      digest: sha256(`open ${descriptor.id} ${datasetId}`),
      descriptor,
      state: "open" as const,
      notes: descriptor.notes ?? [],
    }))
    .returning(["id", "digest"])
    .executeTakeFirstOrThrow();
}

function merged(known: DatasetDescriptor, given: DatasetDescriptor): DatasetDescriptor {
  const system = known.system.slug;
  return {
    ...known,
    metrics: joined(known.metrics, given.metrics, ({ name }) => name),
    hardware: joined(known.hardware, given.hardware, ({ slug }) => slug),
    workloads: joined(known.workloads, given.workloads, ({ slug }) => slug),
    versions: joined(known.versions, given.versions, ({ slug }) => slug),
    environments: joined(known.environments, given.environments, (each) =>
      environmentSlug(system, each),
    ),
  };
}

function joined<T>(
  known: readonly T[],
  given: readonly T[],
  nameOf: (item: T) => string,
): readonly T[] {
  const names = new Set(known.map(nameOf));
  return [...known, ...given.filter((item) => !names.has(nameOf(item)))];
}
