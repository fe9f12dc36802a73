import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import type { DatasetContent } from "./import-block.ts";

/** Adds the data set, or renews what is said about it, and opens its next version, still empty. */
export async function upsertDataset(
  handle: Handle,
  content: DatasetContent,
  systemId: number,
): Promise<{ readonly id: number; readonly number: number }> {
  const { descriptor, digest } = content;
  const said = {
    system_id: systemId,
    title: descriptor.title,
    description: descriptor.description,
    license: descriptor.license,
    license_note: descriptor.licenseNote ?? "",
    citation: descriptor.citation,
    origin: descriptor.origin,
  };
  const { id } = await handle.kysely
    .insertInto("dataset")
    .values({ ...said, slug: descriptor.id })
    .onConflict((conflict) => conflict.column("slug").doUpdateSet(said))
    .returning("id")
    .executeTakeFirstOrThrow();
  const version = await handle.kysely
    .insertInto("dataset_version")
    .values(({ selectFrom }) => ({
      dataset_id: id,
      number: selectFrom("dataset_version")
        .where("dataset_id", "=", id)
        .select(sql<number>`coalesce(max(number), 0) + 1`.as("next")),
      digest,
      descriptor,
      state: "loading" as const,
      notes: descriptor.notes ?? [],
    }))
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
  await linkDerived(handle, descriptor.id, descriptor.derivedFrom, id);
  return version;
}

/** Links both ways round: whichever of a data set and its original comes first. */
async function linkDerived(
  handle: Handle,
  slug: string,
  derivedFrom: string | undefined,
  id: number,
): Promise<void> {
  await sql`
    update dataset set derived_from_id = (select id from dataset where slug = ${derivedFrom ?? null})
    where id = ${id}`.execute(handle.kysely);
  await sql`
    update dataset set derived_from_id = ${id}
    where id in (
      select dataset_id from dataset_version where descriptor ->> 'derivedFrom' = ${slug}
    )`.execute(handle.kysely);
}
