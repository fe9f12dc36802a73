import { type NotedChange, noteChange } from "../store/note-change.ts";
import { isBy } from "./as-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  type Queryable,
} from "./keyset-page.ts";
import { visible } from "./visible.ts";

/** An entry of the log. */
export interface AuditRow extends Omit<NotedChange, "action"> {
  readonly id: number;
  /** One of `AUDIT_ACTIONS`, unless another version of this program wrote it. */
  readonly action: string;
  readonly happenedAt: Date;
  readonly actor: string;
}

const ORDERS: KeysetOrders = { AGE: [keysetColumn("audit_entry.id")] };

/** The log of changes, which entries are added to and read from. Only administrators read it. */
export const auditLog = {
  note: noteChange,

  /** Of one object, or of all where `object` is null. */
  async page(
    db: Queryable,
    request: KeysetRequest,
    object: string | null = null,
  ): Promise<KeysetPage<AuditRow>> {
    const all = entries(db, object).select([
      "id",
      "happened_at as happenedAt",
      "actor",
      "action",
      "object",
      "before",
      "after",
    ]);
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  async count(db: Queryable, object: string | null = null): Promise<RowCount> {
    return await countRows(db, entries(db, object).select("id"));
  },
};

function entries(db: Queryable, object: string | null) {
  const { asOf } = db;
  return db.kysely
    .selectFrom("audit_entry")
    .where(visible.administration(db))
    .$if(object !== null, (some) => some.where("object", "=", object as string))
    .$if(asOf !== undefined, (some) => some.where(isBy("audit_entry.happened_at", asOf as Date)));
}
