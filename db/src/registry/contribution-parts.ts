import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import type { Queryable } from "./keyset-page.ts";
import { visible } from "./visible.ts";

/** A part that is stored. */
export interface StoredPart {
  readonly number: number;
  readonly sha256: string;
  readonly bytes: number;
}

/** What became of a part that was sent. */
export type PartOutcome =
  | { readonly kind: "stored" | "duplicate" }
  /** The contribution takes no parts any more. */
  | { readonly kind: "closed"; readonly state: string }
  /** Another content is stored under that number, and stays. */
  | { readonly kind: "conflict"; readonly sha256: string };

/** The bytes of contributions. */
export const contributionParts = {
  /**
   * Stores a part of a draft, once: the row of the draft is locked meanwhile, so that a part that arrives
   * while the draft is submitted or withdrawn comes before it or is refused, and of two clients that send
   * one number the second finds what the first has stored.
   */
  async store(
    handle: Handle,
    contribution: string,
    { number, sha256, content }: Omit<StoredPart, "bytes"> & { readonly content: Uint8Array },
  ): Promise<PartOutcome> {
    const draft = await handle.kysely
      .selectFrom("contribution")
      .select("state")
      .where("id", "=", contribution)
      .forShare()
      .executeTakeFirst();
    if (draft?.state !== "draft") return { kind: "closed", state: draft?.state ?? "gone" };
    const inserted = await handle.kysely
      .insertInto("contribution_part")
      .values({
        contribution_id: contribution,
        number,
        sha256,
        bytes: content.length,
        // The embedded database takes bytes as hexadecimal that it writes number by number.
        content: sql`decode(${Buffer.from(content.buffer, content.byteOffset, content.length).toString("base64")}, 'base64')`,
      })
      .onConflict((conflict) => conflict.columns(["contribution_id", "number"]).doNothing())
      .returning("number")
      .executeTakeFirst();
    if (inserted !== undefined) return { kind: "stored" };
    const there = await handle.kysely
      .selectFrom("contribution_part")
      .select("sha256")
      .where("contribution_id", "=", contribution)
      .where("number", "=", number)
      .executeTakeFirst();
    if (there === undefined || there.sha256 === sha256) return { kind: "duplicate" };
    return { kind: "conflict", sha256: there.sha256 };
  },

  /** Parts that are stored, by number. */
  async stored(db: Queryable, contribution: string): Promise<readonly StoredPart[]> {
    return await db.kysely
      .selectFrom("contribution_part")
      .select(["number", "sha256", "bytes"])
      .where("contribution_id", "=", contribution)
      .where(visible.contentOf("contribution_part.contribution_id", db))
      .orderBy("number")
      .execute();
  },

  /** How many parts and bytes of each contribution are stored; one of which none is is absent. */
  async storedCounts(db: Queryable, contributions: readonly string[]) {
    return await db.kysely
      .selectFrom("contribution_part")
      .select(({ fn }) => [
        "contribution_id as contributionId",
        fn.countAll<number>().as("parts"),
        sql<number>`sum(bytes)::float8`.as("bytes"),
      ])
      .where("contribution_id", "in", [...contributions])
      .where(visible.contentOf("contribution_part.contribution_id", db))
      .groupBy("contribution_id")
      .execute();
  },

  /** The bytes of one part; null when it is not stored. */
  async content(db: Queryable, contribution: string, number: number) {
    const row = await db.kysely
      .selectFrom("contribution_part")
      .select(sql<string>`encode(content, 'base64')`.as("content"))
      .where("contribution_id", "=", contribution)
      .where(visible.contentOf("contribution_part.contribution_id", db))
      .where("number", "=", number)
      .executeTakeFirst();
    return row === undefined ? null : Buffer.from(row.content, "base64");
  },

  /**
   * Takes one part of a draft away, and the report with it, which was of what there was; false when there was
   * none, or it is no draft.
   */
  async remove({ kysely }: Handle, contribution: string, number: number): Promise<boolean> {
    const rows = await kysely
      .deleteFrom("contribution_part")
      .where("contribution_id", "=", contribution)
      .where("number", "=", number)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("contribution")
            .select("id")
            .where("id", "=", contribution)
            .where("state", "=", "draft"),
        ),
      )
      .returning("number")
      .execute();
    if (rows.length === 0) return false;
    for (const table of ["contribution_finding", "contribution_report"] as const) {
      await kysely.deleteFrom(table).where("contribution_id", "=", contribution).execute();
    }
    return true;
  },

  /** Takes all away, for good. */
  async removeAll({ kysely }: Queryable, contribution: string): Promise<void> {
    await kysely
      .deleteFrom("contribution_part")
      .where("contribution_id", "=", contribution)
      .execute();
  },
};
