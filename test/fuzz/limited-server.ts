import { budgetsOf } from "../../apps/api/src/access/budgets.ts";
import { serve } from "../../apps/cli/src/up/serve.ts";
import { openTestApi } from "../api/open-test-api.ts";
import type { FuzzServer } from "./fuzz-server.ts";

/** So little that most of what is sent is more than is left. */
const POINTS = 3000;
const BUDGETS = budgetsOf({ anonymous: POINTS, token: POINTS, administrator: POINTS });

/** Another instance on the registry of a server, whose callers have small budgets. `close` ends it alone. */
export async function limitedServer(server: FuzzServer): Promise<FuzzServer> {
  const { database } = server;
  const open = await openTestApi({ database, isFilled: false, budgets: BUDGETS });
  const serving = await serve(open.api.router, { host: "127.0.0.1", port: 0 });
  serving.serveSite(async (_request, response) => {
    response.writeHead(404, { "content-type": "text/plain" }).end("no such page");
  });
  return {
    ...server,
    api: open.api,
    reported: open.reported,
    address: serving.address,
    async close() {
      await serving.close();
      await open.api.close();
    },
  };
}
