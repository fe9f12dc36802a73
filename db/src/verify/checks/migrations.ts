import { readMigrations } from "../../migrate/read-migrations.ts";
import type { Check } from "../check.ts";

/** The applied migrations are those of this program, to the letter, without a gap. */
export const migrations: Check = {
  name: "migrations",
  isQuick: true,
  needsNewestSchema: false,
  async find({ kysely }) {
    const applied = await kysely
      .selectFrom("schema_migration")
      .select(["number", "name", "digest"])
      .orderBy("number")
      .execute();
    const known = readMigrations();
    const faults = applied.flatMap(({ number, name, digest }, i) => {
      if (number !== i + 1) return [`migration ${i + 1} is missing before ${name}`];
      const ours = known[i];
      if (ours === undefined) return [`${name} is of a newer program`];
      return digest === ours.digest ? [] : [`${name} was applied with another text`];
    });
    const left = known.slice(applied.length).map(({ name }) => name);
    const notes = left.length === 0 ? [] : [`not applied yet: ${left.join(", ")}`];
    return { looked: `${applied.length} migrations`, faults, notes };
  },
};
