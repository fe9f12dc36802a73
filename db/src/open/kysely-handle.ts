import type { Kysely } from "kysely";
import type { Tables } from "../generated/tables.ts";
import { carryQuery } from "./carried-query.ts";
import type { Handle } from "./database.ts";
import { wholeCopy } from "./whole-copy.ts";

/** The handle over Kysely's database or over one of its transactions. */
export function kyselyHandle(kysely: Kysely<Tables>): Handle {
  return {
    kysely,
    async rawQuery(text, parameters = []) {
      const query = carryQuery(text, parameters, { kind: "raw" });
      const { rows } = await kysely.executeQuery<Record<string, unknown>>(query);
      return { rows };
    },
    async copyBinary(text, tuples) {
      const parts = wholeCopy(tuples);
      await kysely.executeQuery(carryQuery(text, [], { kind: "copyIn", parts }));
    },
    async copyLines(text, lines) {
      await kysely.executeQuery(carryQuery(text, [], { kind: "copyIn", parts: [lines] }));
    },
    async copyOut(text, write) {
      await kysely.executeQuery(carryQuery(text, [], { kind: "copyOut", write }));
    },
  };
}
