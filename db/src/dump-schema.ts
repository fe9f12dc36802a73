// Writes db/schema.sql: what the migrations make of an empty database.
import { writeFileSync } from "node:fs";
import { migrate } from "./migrate/migrate.ts";
import { schemaText } from "./migrate/schema-text.ts";
import { openDatabase } from "./open/open-database.ts";

const database = await openDatabase({ memory: true });
await migrate(database);
writeFileSync(new URL("../schema.sql", import.meta.url), await schemaText(database));
await database.close();
