import { migrate, openDatabase } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseIdOf } from "../../../apps/api/src/relay/global-id.ts";
import { checkDatabase } from "../../../apps/cli/src/doctor/check-database.ts";
import {
  type Cluster,
  findPrograms,
  startCluster,
} from "../../../bench/src/servers/start-cluster.ts";
import { findPooler, type Pooler, startPooler } from "../../../bench/src/servers/start-pooler.ts";
import { isAtHand } from "../../at-hand.ts";
import { createToken, itemsOfRuns, pressCampaign, pressRun, uploadAs } from "../live-campaign.ts";
import { openTestApi } from "../open-test-api.ts";

const isThere =
  isAtHand("PostgreSQL", findPrograms() !== undefined) &&
  isAtHand("pgbouncer", findPooler() !== undefined);
const SWALLOWS = "statement_timeout,idle_in_transaction_session_timeout";

const said = async (url: string) =>
  (await checkDatabase(url)).map(({ about, level, says }) => `${level} ${about}: ${says}`);

describe.skipIf(!isThere)("behind pgbouncer that lends connections for a transaction", () => {
  let cluster: Cluster;
  let plain: Pooler;
  let swallowing: Pooler;
  const pooled = () => `${swallowing.url}?pooler=transaction`;
  beforeAll(async () => {
    cluster = await startCluster({ max_connections: 60, fsync: "off" });
    plain = await startPooler(cluster, { default_pool_size: 1 });
    swallowing = await startPooler(cluster, { ignore_startup_parameters: SWALLOWS });
    const database = await openDatabase({ url: cluster.url });
    await migrate(database);
    await database.close();
  });
  afterAll(async () => {
    await plain.stop();
    await swallowing.stop();
    cluster.stop();
  });

  test("without a word in the address a connection is refused, with what to do", async () => {
    const database = await openDatabase({ url: plain.url });
    await expect(database.rawQuery("select 1")).rejects.toThrow(
      "unsupported startup parameter: statement_timeout; a pooler answers there: add pooler=transaction",
    );
    await database.close();
  });

  test("uploads, pages and jobs work with pooler=transaction, asked again and again", async () => {
    const database = await openDatabase({ url: pooled() });
    const { api, close, reported } = await openTestApi({ database, connectionString: pooled() });
    const token = await createToken({ api }, "through the pooler", ["CURATE"]);
    const verdicts = await uploadAs({ api }, token, itemsOfRuns(pressRun(0)), pressCampaign());
    expect(verdicts).toMatchObject([{ verdict: "accepted" }]);
    const page = `{ systems(first: 5) { nodes { slug } } measurements(
      environment: "coder:laptop:text:1.0", metric: "time", first: 5
    ) { nodes { value configuration { levels } } } }`;
    const pages = await Promise.all(Array.from({ length: 20 }, () => api.execute(page)));
    for (const { errors } of pages) expect(errors).toBeUndefined();
    expect(new Set(pages.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const { data } = await api.execute(
      'mutation { datasetImport(slug: "coder-runs") { job { id } } }',
      {},
      { isAdministrator: true },
    );
    const queued = data?.datasetImport as { job: { id: string } } | undefined;
    await api.jobs.runToEnd(String(parseIdOf("Job", queued?.job.id ?? "")));
    expect(reported).toEqual([]);
    await close();
  });

  test("doctor names a pooler that the address does not, one without transactions, and statements without a deadline", async () => {
    expect(await said(plain.url)).toContainEqual(
      expect.stringContaining("unsupported startup parameter"),
    );
    expect(await said(swallowing.url)).toContain(
      "fault pooler: a pooler answers that mixes up statements with names",
    );
    const single = await startPooler(cluster, {
      ...{ ignore_startup_parameters: SWALLOWS, pool_mode: "statement" },
    });
    expect(await said(`${single.url}?pooler=transaction`)).toContain(
      "fault pooler: a pooler answers that takes no transactions",
    );
    await single.stop();
    const noDeadline = "warning pooler: a pooler answers; statements have no deadline";
    expect(await said(pooled())).toContain(noDeadline);
    expect(await said(`${cluster.url}?pooler=transaction`)).toContain(
      "warning pooler: the address has pooler=transaction, and none answers",
    );
    const database = await openDatabase({ url: cluster.url });
    await database.rawQuery("alter role postgres set statement_timeout = '30s'");
    // Connections that the pooler has keep what they began with.
    await database.rawQuery(
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()",
    );
    await database.close();
    await expect.poll(() => said(pooled())).not.toContain(noDeadline);
  });
});
