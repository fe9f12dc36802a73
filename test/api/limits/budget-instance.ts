// An instance with small budgets on the PostgreSQL of its first argument, by a clock that is ahead by the hours of
// its second; sends its address to the parent.
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { budgetsOf } from "../../../apps/api/src/access/budgets.ts";
import { serve } from "../../../apps/cli/src/up/serve.ts";

const [url = "", hours = "0"] = process.argv.slice(2);
const now = Date.now;
Date.now = () => now() + Number(hours) * 3_600_000;
const database = await openDatabase({ url, connections: 4 });
await migrate(database);
const { router } = await createApi({
  database,
  source: openSource({ offline: true }),
  descriptors: [],
  revision: "test",
  budgets: budgetsOf({ anonymous: 600, token: 1200 }),
});
const { address } = await serve(router, { host: "127.0.0.1", port: 0, trustedProxy: "loopback" });
process.send?.(address);
