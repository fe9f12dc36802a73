import { createServer, type RequestListener } from "node:http";
import { createApi } from "@perfatlas/api";
import { type Database, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import express from "express";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

/** Servers that answer a page of measurements with configuration and environment. */
export type PageServer = "ours" | "bare" | "postgraphile";

// One process each: node page-servers.ts KIND postgres://…, prints its port.
const [, , kind, url = ""] = process.argv;
const CONNECTIONS = 10;
const server = createServer();
if (kind === "ours") server.on("request", await ours(url));
else if (kind === "bare") server.on("request", bare(url));
else await servePostgraphile(url);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});

/** Apollo Server as `perfatlas up` runs it, for callers with budgets that do not end. */
async function ours(given: string): Promise<RequestListener> {
  const database: Database = await openDatabase({ url: given });
  const endless = { perRequest: 1e9, perMinute: 1e12 };
  const api = await createApi({
    database,
    source: openSource({ offline: true }),
    descriptors: [],
    revision: "bench",
    budgets: { anonymous: endless },
  });
  return express().use(api.router);
}

/** Node's server and the driver: the queries that answer the same, rows to JSON. */
function bare(given: string): RequestListener {
  const pool = new pg.Pool({ connectionString: given, max: CONNECTIONS });
  const measurements = {
    name: "measurements",
    text: `select m.value, m.repeat, c.key, c.levels, m.configuration_id
      from measurement m join metric on metric.id = m.metric_id
      cross join lateral (select key, levels from configuration where id = m.configuration_id limit 1) c
      where m.dataset_version_id = $1 and m.environment_id = $2 and metric.name = $3
        and (m.configuration_id, m.repeat) > ($4, $5)
      order by m.configuration_id, m.repeat limit 101`,
  };
  const environment = {
    name: "environment",
    text: `select e.id, e.slug, h.title as hardware, w.title as workload, v.slug as version,
        (select max(dataset_version_id) from series where environment_id = e.id) as "versionId"
      from environment e join hardware h on h.id = e.hardware_id
      join workload w on w.id = e.workload_id join version v on v.id = e.version_id
      where e.slug = $1`,
  };
  return async (request, response) => {
    const { slug, metric, after } = JSON.parse(String(Buffer.concat(await request.toArray())));
    const { rows: found } = await pool.query({ ...environment, values: [slug] });
    const values = [found[0].versionId, found[0].id, metric, ...after];
    const { rows } = await pool.query({ ...measurements, values });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ environment: found[0], nodes: rows.slice(0, 100) }));
  };
}

async function servePostgraphile(given: string): Promise<void> {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: given,
        schemas: ["public"],
        poolConfig: { max: CONNECTIONS },
      }),
    ],
    grafserv: { graphqlPath: "/graphql", watch: false },
    grafast: { explain: false },
  });
  await instance.createServ(grafserv).addTo(server);
}
