// Writes what the migrations make of an empty database: db/schema.sql and db/src/generated/tables.ts.
import { writeFileSync } from "node:fs";
import { migrate } from "./migrate/migrate.ts";
import { schemaText } from "./migrate/schema-text.ts";
import { tablesText } from "./migrate/tables-text.ts";
import { openDatabase } from "./open/open-database.ts";

const database = await openDatabase({ memory: true });
await migrate(database);
writeFileSync(new URL("../schema.sql", import.meta.url), await schemaText(database));
writeFileSync(new URL("./generated/tables.ts", import.meta.url), await tablesText(database));
await database.close();
