import { readFileSync } from "node:fs";
import { schemaText } from "../../migrate/schema-text.ts";
import type { Check } from "../check.ts";

/** Tables, columns, keys and indexes are what the migrations make; tables of others are left alone. */
export const schema: Check = {
  name: "schema",
  isQuick: true,
  needsNewestSchema: true,
  async find(handle) {
    const stated = statements(
      readFileSync(new URL("../../../schema.sql", import.meta.url), "utf8"),
    );
    const found = new Set(statements(await schemaText(handle)));
    const faults = stated
      .filter((statement) => !found.has(statement))
      .map((statement) => `not as it was made: ${statement.split("\n")[0]?.replace(/ \($/, "")}`);
    return { looked: `${stated.length} tables, keys and indexes`, faults };
  },
};

function statements(text: string): readonly string[] {
  return text
    .replace(/^--.*\n/gm, "")
    .split(/;\n+/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
