import { joinNode, migrate, openDatabase, openReads, ReplicaError } from "@perfatlas/db";
import { UPLOAD_RUNS } from "@perfatlas/wire";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { checkReplica } from "../../../apps/cli/src/doctor/check-replica.ts";
import {
  type Cluster,
  findPrograms,
  startCluster,
} from "../../../bench/src/servers/start-cluster.ts";
import { isAtHand } from "../../at-hand.ts";
import { createDatabase } from "../../db/create-database.ts";
import { type StallingProxy, stallingProxy } from "../../db/stalling-proxy.ts";
import { itemsOfRuns, pressCampaign, pressRun } from "../live-campaign.ts";
import { type Instance, openInstance } from "./open-instance.ts";

const COUNTS = "{ counts { systems } }";

describe.skipIf(!isAtHand("PostgreSQL", findPrograms() !== undefined))("with a replica", () => {
  let primary: Cluster;
  let replica: Cluster;
  let proxy: StallingProxy;
  let url: string;
  let readUrl: string;
  let instances: Instance[] = [];

  beforeAll(async () => {
    primary = await startCluster({ max_connections: 60, fsync: "off" });
    ({ url } = await createDatabase(primary.url));
    const database = await openDatabase({ url });
    await migrate(database);
    await database.close();
    replica = await startCluster({ max_connections: 60, fsync: "off" }, primary);
    proxy = await stallingProxy(replica.port);
    const through = new URL(url);
    through.port = String(proxy.port);
    readUrl = through.href;
    instances = [await openInstance(url, readUrl), await openInstance(url, readUrl)];
  });
  afterEach(() => replay("resume"));
  afterAll(async () => {
    for (const instance of instances) await instance.close();
    await proxy.close();
    replica.stop();
    primary.stop();
  });

  const instance = (number: number) => instances[number] as Instance;
  const used = async () => {
    for (const each of instances) await expect.poll(each.replica).toBe("used");
  };
  const replay = async (what: "pause" | "resume") => {
    const database = await openDatabase({ url: replica.url, connections: 1 });
    await database.rawQuery(`select pg_wal_replay_${what}()`);
    await database.close();
  };
  const systems = async (number: number, token?: string) =>
    ((await instance(number).ask(COUNTS, {}, token)).counts as { systems: number }).systems;
  let runs = 0;
  const upload = async (number: number, system: string, token: string) => {
    const campaign = pressCampaign({ system, project: system });
    const variables = { campaign, batchId: "b1", items: itemsOfRuns(pressRun(runs++)) };
    const { uploadRuns } = await instance(number).ask(UPLOAD_RUNS, variables, token);
    expect(JSON.stringify(uploadRuns)).toContain("accepted");
  };

  test("queries are answered by it, and mutations by the primary", async () => {
    await used();
    const before = instance(0).answered();
    await systems(0);
    expect(instance(0).answered()).toEqual({ ...before, replica: before.replica + 1 });
    const token = await instance(0).token("writes");
    const middle = instance(0).answered();
    await upload(0, "press-first", token);
    expect(instance(0).answered()).toEqual(middle);
  });

  test("what a caller wrote it reads through any instance, while the replica stands still", async () => {
    const token = await instance(0).token("stands still");
    await used();
    await replay("pause");
    const old = await systems(1);
    await upload(0, "press-second", token);
    expect(await systems(1, token)).toBe(old + 1);
    expect(await systems(0, token)).toBe(old + 1);
    // Whoever wrote nothing is answered by the replica.
    expect(await systems(1)).toBe(old);
    await replay("resume");
    await expect.poll(() => systems(1)).toBe(old + 1);
    const before = instance(1).answered().replica;
    await expect
      .poll(async () => {
        expect(await systems(1, token)).toBe(old + 1);
        return instance(1).answered().replica;
      })
      .toBe(before + 1);
  });

  test("one that is too far behind is not asked until it is near again, and doctor says so", async () => {
    await replay("pause");
    const token = await instance(0).token("far behind");
    const old = await systems(0);
    await upload(0, "press-third", token);
    expect(await checkReplica(url, readUrl)).toContainEqual(
      expect.objectContaining({ about: "replica", level: "warning" }),
    );
    await expect.poll(() => instance(0).replica()).toBe("behind");
    expect(await systems(0)).toBe(old + 1);
    await replay("resume");
    await used();
    expect(await systems(0)).toBe(old + 1);
  });

  test("one that falls silent or is cut off costs no reader an answer", async () => {
    for (const fault of ["stall", "cut", "refuse"] as const) {
      proxy[fault]();
      expect(await Promise.all([systems(0), systems(0), systems(1)])).toHaveLength(3);
      if (fault !== "cut") await expect.poll(() => instance(0).replica()).toBe("unreachable");
      expect(await systems(0)).toBeGreaterThan(0);
      proxy.resume();
      await used();
    }
  });

  test("doctor names one that is not there, and says how near one is", async () => {
    const [near] = await checkReplica(url, readUrl);
    expect(near).toMatchObject({ about: "replica", level: "ok" });
    const nobody = new URL(url);
    nobody.port = "1";
    expect(await checkReplica(url, nobody.href)).toEqual([
      expect.objectContaining({
        level: "warning",
        says: "no PostgreSQL answers at 127.0.0.1:1: ECONNREFUSED: the primary answers",
      }),
    ]);
  });

  test("one is refused as a storage node: it takes no writes", async () => {
    const database = await openDatabase({ url, connections: 1 });
    try {
      await expect(joinNode(database, { name: "one", url: readUrl })).rejects.toThrow(
        "storage node one is a replica, which takes no writes",
      );
    } finally {
      await database.close();
    }
  });

  test("a server that is no replica of the registry is refused by name", async () => {
    const other = new URL(readUrl);
    other.pathname = "/postgres";
    const database = await openDatabase({ url });
    for (const [given, why] of [
      [url, "is no replica: it takes writes of its own"],
      [other.href, "is another database of the server"],
    ] as const) {
      const refusal = openReads({ primary: database, url: given });
      await expect(refusal).rejects.toThrow(ReplicaError);
      await expect(refusal).rejects.toThrow(why);
      expect(await checkReplica(url, given)).toContainEqual(
        expect.objectContaining({ level: "fault", says: expect.stringContaining(why) }),
      );
    }
    await database.close();
  });
});
