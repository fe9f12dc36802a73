import type { Handle } from "../open/database.ts";

/** Takes a published version out of what readers see; its rows stay, for who cited it. */
export async function retractVersion({ kysely }: Handle, versionId: number): Promise<void> {
  await kysely
    .updateTable("dataset_version")
    .set({ state: "retracted" })
    .where("id", "=", versionId)
    .where("state", "=", "published")
    .execute();
}
