import { Agent, request } from "node:http";
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { UPLOAD_RUNS } from "@perfatlas/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Cluster,
  findPrograms,
  startCluster,
} from "../../../bench/src/servers/start-cluster.ts";
import { createToken, itemsOfRuns, pressCampaign, pressRun } from "../../api/live-campaign.ts";
import { isAtHand } from "../../at-hand.ts";
import { newHome, type Running, removeHome, startUp } from "../../cli/run-perfatlas.ts";
import { type BalancingProxy, balancingProxy } from "./balancing-proxy.ts";

const agent = new Agent({ keepAlive: true });

/** Status and body of a document that is posted over connections that are kept. */
function post(address: string, body: object, token: string): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const sent = request(`${address}/graphql`, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => resolve([answer.statusCode ?? 0, text]));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}

describe.skipIf(!isAtHand("PostgreSQL", findPrograms() !== undefined))("a rolling upgrade", () => {
  const home = newHome();
  let cluster: Cluster;
  let proxy: BalancingProxy;
  let token: string;
  const running = new Set<Running>();
  beforeAll(async () => {
    cluster = await startCluster({ max_connections: 90, fsync: "off" });
    const database = await openDatabase({ url: cluster.url });
    await migrate(database);
    const source = openSource({ offline: true });
    const api = await createApi({ database, source, descriptors: [], revision: "test" });
    token = await createToken({ api }, "rolling", ["CURATE"]);
    await api.close();
    await database.close();
    proxy = await balancingProxy();
  });
  afterAll(async () => {
    await proxy.close();
    agent.destroy();
    for (const each of running) await each.end("SIGKILL");
    cluster.stop();
    removeHome(home);
  });
  const start = async () => {
    const up = await startUp(["--no-web", "--no-data"], {
      PERFATLAS_HOME: home,
      DATABASE_URL: cluster.url,
      PERFATLAS_DRAIN_SECONDS: "3",
      PERFATLAS_BUDGETS: "token=100000000",
    });
    running.add(up);
    await proxy.add(up.address);
    return up;
  };

  test("of two instances behind a proxy fails no request of readers and writers", async () => {
    let isOver = false;
    let answered = 0;
    let runs = 0;
    const failures: unknown[] = [];
    const go = async (bodyOf: () => object) => {
      while (!isOver) {
        try {
          const [status, text] = await post(proxy.address, bodyOf(), token);
          answered++;
          if (status !== 200 || text.includes('"errors"')) failures.push(`${status} ${text}`);
        } catch (error) {
          failures.push(error);
        }
      }
    };
    const old = [await start(), await start()];
    const read = () => ({ query: "{ counts { systems } systems(first: 5) { nodes { slug } } }" });
    const write = () => {
      const items = itemsOfRuns(pressRun(runs % 35, { repeat: Math.floor(runs++ / 35) }));
      return {
        query: UPLOAD_RUNS,
        variables: { campaign: pressCampaign(), batchId: `b${runs}`, items },
      };
    };
    const clients = [read, read, read, write].map(go);
    for (const each of old) {
      await start();
      expect(await each.end("SIGTERM")).toBe(0);
      running.delete(each);
      const before = answered;
      await expect.poll(() => answered).toBeGreaterThan(before + 20);
    }
    isOver = true;
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    expect(runs).toBeGreaterThan(5);
  });
});
