import { sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** A row of `metric`. */
export interface MetricRow {
  readonly id: number;
  readonly systemId: number;
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  readonly isDeterministic: boolean;
  readonly description: string;
}

const columns = sql`id, system_id as "systemId", name, unit, better,
  is_deterministic as "isDeterministic", description`;

/** Queries about metrics. */
export const metricReader = {
  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly MetricRow[]> {
    const { rows } = await sql<MetricRow>`
      select ${columns} from metric where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  /** Metrics of the systems, in the order in which they were declared. */
  async ofSystems(db: Queryable, systems: readonly number[]): Promise<readonly MetricRow[]> {
    const { rows } = await sql<MetricRow>`
      select ${columns}
      from metric
      where system_id = any(${systems}::int[])
      order by system_id, id`.execute(db.kysely);
    return rows;
  },
};
