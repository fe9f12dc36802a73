import { readMigrations } from "@perfatlas/db";

type Migration = ReturnType<typeof readMigrations>[number];

/** Stands for the semicolons of a body between dollars, which end no statement. */
const INSIDE = "\u0001";

/** The statements of a migration, in order; its comments are no part of them. */
export function statementsOf({ text }: Migration): readonly string[] {
  return text
    .replaceAll(/--.*$/gm, "")
    .split(/(\$\$.*?\$\$)/s)
    .map((part, i) => (i % 2 === 1 ? part.replaceAll(";", INSIDE) : part))
    .join("")
    .split(/;\s*$/m)
    .map((statement) => statement.replaceAll(INSIDE, ";").trim())
    .filter((statement) => statement !== "");
}

/** All migrations, of which one goes as far as `count` statements and then does `last`. */
export function brokenOff(number: number, count: number, last: string): readonly Migration[] {
  return readMigrations().map((migration) =>
    migration.number === number
      ? { ...migration, text: [...statementsOf(migration).slice(0, count), last].join(";\n") }
      : migration,
  );
}
