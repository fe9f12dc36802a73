import type { Handle } from "../open/database.ts";
import { noteChange, THE_INSTANCE } from "./note-change.ts";

/** Takes a published version out of what readers see; its rows stay, for who cited it. */
export async function retractVersion({ kysely }: Handle, versionId: number): Promise<void> {
  const version = await kysely
    .updateTable("dataset_version")
    .from("dataset")
    .whereRef("dataset.id", "=", "dataset_version.dataset_id")
    .set({ state: "retracted" })
    .where("dataset_version.id", "=", versionId)
    .where("dataset_version.state", "=", "published")
    .returning(["dataset.slug", "dataset_version.number"])
    .executeTakeFirst();
  if (version === undefined) return;
  const { slug, number } = version;
  await noteChange({ kysely }, THE_INSTANCE, {
    action: "version.retract",
    object: slug,
    before: { number, state: "published" },
    after: { number, state: "retracted" },
  });
}
