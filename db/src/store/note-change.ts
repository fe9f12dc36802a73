import type { Handle } from "../open/database.ts";
import type { AuditAction } from "./audit-actions.ts";

/** Who changes something. */
export interface AuditActor {
  /** Null: no token, but whom `name` says. */
  readonly tokenId: number | null;
  readonly name: string;
}

/** A change as it is noted. */
export interface NotedChange {
  readonly action: AuditAction;
  /** What was changed, by the name or id that its readers know. */
  readonly object: string;
  /** As it was; null: it was not there. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** As it is; null: it is gone. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What nobody asked for: it follows from what somebody did. */
export const THE_INSTANCE: AuditActor = { tokenId: null, name: "the instance" };

/** Notes a change in the audit log; on the handle of the transaction that makes it. */
export async function noteChange(
  { kysely }: Pick<Handle, "kysely">,
  { tokenId, name }: AuditActor,
  { action, object, before, after }: NotedChange,
): Promise<void> {
  await kysely
    .insertInto("audit_entry")
    .values({ token_id: tokenId, actor: name, action, object, before, after })
    .execute();
}
