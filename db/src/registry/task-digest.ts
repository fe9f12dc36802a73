import { sha256 } from "@perfatlas/wire";
import { type RawBuilder, sql } from "kysely";
import { isVisible } from "./as-of.ts";

/** What a task's sources say of where they are measured. */
export interface TaskData {
  /** Digest of the data set of the target. */
  readonly target: string;
  /** Of that of the sources; absent when it is the same. */
  readonly source?: string;
}

/** The digest of all data that a task is asked of: what its evaluations are stored under. */
export function digestOfData({ target, source }: TaskData): string {
  return source === undefined ? target : sha256(`${target}+${source}`);
}

/** The same in a query whose `task` is a row of the table, of the newest versions that readers see; null when one is not loaded. */
export function taskDigest(asOf: Date | undefined): RawBuilder<string | null> {
  const [target, source] = ["dataset_id", "source_dataset_id"].map(
    (column) => sql<string | null>`(
      select held.digest from dataset_version as held
      where held.dataset_id = ${sql.ref(`task.${column}`)} and ${isVisible("held", asOf)}
      order by held.number desc limit 1)`,
  );
  return sql<string | null>`(case when task.source_dataset_id is null then ${target}
    else encode(sha256(convert_to(${target} || '+' || ${source}, 'UTF8')), 'hex') end)`;
}
