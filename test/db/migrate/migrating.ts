// A process that migrates a registry and never ends: the migration of that number stops behind so many
// statements, where its parent kills it.
import { migrate, openDatabase } from "@perfatlas/db";
import { brokenOff } from "./broken-off.ts";

const [home, number, count] = process.argv.slice(2) as [string, string, string];
const database = await openDatabase({ home });
process.send?.("begun");
const endless = "do $$ begin loop perform 1; end loop; end $$";
await migrate(database, brokenOff(Number(number), Number(count), endless));
