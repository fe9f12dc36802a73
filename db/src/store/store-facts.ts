import type { Fact } from "@perfatlas/modeling/space";
import type { Handle } from "../open/database.ts";
import { factUnit } from "./fact-unit.ts";
import { versionKey } from "./version-key.ts";

/** Facts about one environment, machine, workload or version. */
export interface KnownFacts {
  readonly owner: "environment" | "hardware" | "version" | "workload";
  readonly id: number;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** Rows of one statement, far below the parameters that one may have. */
const ROWS_AT_ONCE = 1000;

/** Stores what is new of the facts; what is known stays. */
export async function storeFacts(handle: Handle, known: readonly KnownFacts[]): Promise<void> {
  const rows = known.flatMap(({ owner, id, facts }) =>
    Object.entries(facts).map(([name, fact]) => ({
      environment_id: owner === "environment" ? id : null,
      hardware_id: owner === "hardware" ? id : null,
      workload_id: owner === "workload" ? id : null,
      version_id: owner === "version" ? id : null,
      name,
      number_value: typeof fact === "number" ? fact : null,
      text_value: typeof fact === "string" ? fact : null,
      boolean_value: typeof fact === "boolean" ? fact : null,
      version_key: typeof fact === "string" ? (versionKey(fact)?.slice() ?? null) : null,
      unit: typeof fact === "number" ? factUnit(name) : null,
    })),
  );
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await handle.kysely
      .insertInto("fact")
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
