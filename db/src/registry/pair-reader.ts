import type { ExpressionBuilder } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { parents } from "./any-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";

/** What two environments can differ in. */
export const PAIR_AXES = ["hardware", "workload", "version", "variant"] as const;
export type PairAxis = (typeof PAIR_AXES)[number];

/** Two environments of one system, the older one first. */
export interface PairRow {
  /** The system. */
  readonly parentId: number;
  readonly sourceId: number;
  readonly targetId: number;
}

type Sides = ExpressionBuilder<
  Tables & { source: Tables["environment"]; target: Tables["environment"] },
  "source" | "target"
>;

const ORDERS = { AGE: [keysetColumn("source.id"), keysetColumn("target.id")] };
const COLUMNS = {
  hardware: "hardware_id",
  workload: "workload_id",
  version: "version_id",
  variant: "variant",
} as const;

/** Queries about pairs of environments; a simulated one is never paired with a measured one. */
export const pairReader = {
  /** Pairs of each system that differ in that axis and no other (null: any), one page per system. */
  async pagesOfSystems(
    { kysely }: Queryable,
    systems: readonly number[],
    request: KeysetRequest,
    differIn: PairAxis | null,
  ): Promise<readonly KeysetPage<PairRow>[]> {
    const rows = await kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(
        (query) =>
          inWindow(
            query
              .selectFrom("environment as source")
              .innerJoin("environment as target", (join) =>
                join
                  .onRef("target.system_id", "=", "source.system_id")
                  .onRef("target.id", ">", "source.id"),
              )
              .select([
                "source.system_id as parentId",
                "source.id as sourceId",
                "target.id as targetId",
              ])
              .whereRef("source.system_id", "=", "parent.id")
              .where((eb) => differs(eb as unknown as Sides, differIn)),
            ORDERS,
            request,
          ).as("page"),
        (join) => join.onTrue(),
      )
      .selectAll("page")
      .execute();
    return keysetPages(rows, systems, request);
  },

  /** How many such pairs a system has. */
  async count(db: Queryable, systemId: number, differIn: PairAxis | null): Promise<RowCount> {
    return await countRows(
      db,
      db.kysely
        .selectFrom("environment as source")
        .innerJoin("environment as target", (join) =>
          join
            .onRef("target.system_id", "=", "source.system_id")
            .onRef("target.id", ">", "source.id"),
        )
        .select("source.id")
        .where("source.system_id", "=", systemId)
        .where((eb) => differs(eb as unknown as Sides, differIn)),
    );
  },
};

function differs(eb: Sides, differIn: PairAxis | null) {
  const parts = [eb("source.is_simulated", "=", eb.ref("target.is_simulated"))];
  for (const axis of differIn === null ? [] : PAIR_AXES) {
    const column = COLUMNS[axis];
    const operator = axis === differIn ? "<>" : "=";
    parts.push(eb(`source.${column}`, operator, eb.ref(`target.${column}`)));
  }
  return eb.and(parts);
}
