import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createApi } from "@perfatlas/api";
import { loadTable, openDatabase, StorageNodeError, storeDataset } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkNode } from "../../../apps/cli/src/doctor/check-node.ts";
import { findPrograms } from "../../../bench/src/servers/start-cluster.ts";
import { isAtHand } from "../../at-hand.ts";
import { datasetContent } from "../store/dataset-content.ts";
import { faultsOf } from "./faults-of.ts";
import { MEASURED } from "./measured.ts";
import { type Opened, startTwoServers, type TwoServers } from "./two-servers.ts";

describe.skipIf(!isAtHand("PostgreSQL", findPrograms() !== undefined))("a node", () => {
  let servers: TwoServers;
  let opened: Opened;
  beforeAll(async () => {
    servers = await startTwoServers();
    opened = await servers.open();
    // One version from before there were nodes stays where it is.
    const alone = await openDatabase({ url: opened.url, connections: 2 });
    await storeDataset(alone, datasetContent(MEASURED, { id: "near" }));
    await alone.close();
    await storeDataset(opened.database, datasetContent(MEASURED, { id: "far" }));
  });
  afterAll(async () => {
    await opened.close();
    servers.stop();
  });

  test("that is down is named, and the rest is answered", async () => {
    const api = await createApi({
      ...{ database: opened.database, revision: "test", descriptors: [] },
      ...{ source: openSource({ offline: true }), report: () => {} },
    });
    const page = (dataset: string) =>
      api.execute(`{ measurements(environment: "example:h:w0:1.0", metric: "time", first: 5,
        where: { datasetIn: ["${dataset}"] }) { nodes { value } } }`);
    const table = (dataset: string) => loadTable(opened.database, { dataset });
    expect((await page("far")).errors).toBeUndefined();
    const rows = (await table("far")).values;
    servers.node.halt();
    try {
      expect((await table("near")).values).toEqual(rows);
      await expect(table("far")).rejects.toThrow(StorageNodeError);
      await expect(table("far")).rejects.toThrow("storage node one: ");
      expect((await api.execute("{ systems(first: 5) { nodes { slug } } }")).errors).toBe(
        undefined,
      );
      const { errors } = await page("far");
      expect(errors).toEqual([
        expect.objectContaining({ extensions: { code: "UNAVAILABLE", node: "one" } }),
      ]);
      const content = datasetContent(MEASURED, { id: "later" });
      await expect(storeDataset(opened.database, content)).rejects.toThrow(StorageNodeError);
      expect(await faultsOf(opened)).toContainEqual(
        expect.stringMatching(/^nodes: storage node one: /),
      );
      const node = { name: "one", url: opened.nodeUrl };
      expect(await checkNode(opened.url, node)).toEqual([
        expect.objectContaining({ about: "storage node one", level: "fault" }),
      ]);
    } finally {
      await servers.node.restart("fast");
    }
    await expect.poll(() => table("far").then(({ values }) => values, String)).toEqual(rows);
    expect((await page("far")).errors).toBeUndefined();
    await api.close();
  });

  test("whose processes are stopped is named, and the rest is answered", async () => {
    const table = (dataset: string) => loadTable(opened.database, { dataset });
    const rows = (await table("far")).values;
    servers.node.freeze();
    try {
      // More than there are connections, of which some have been to the node before.
      const far = Array.from({ length: 6 }, () => table("far"));
      for (const failed of await Promise.allSettled(far))
        expect(failed).toEqual({ status: "rejected", reason: expect.any(StorageNodeError) });
      await expect(table("far")).rejects.toThrow("storage node one: ");
      expect((await table("near")).values).toEqual(rows);
      const content = datasetContent(MEASURED, { id: "later" });
      await expect(storeDataset(opened.database, content)).rejects.toThrow("storage node one: ");
    } finally {
      servers.node.thaw();
    }
    expect((await table("far")).values).toEqual(rows);
    expect(await faultsOf(opened)).toEqual([]);
  });

  test("whose processes are stopped during an import ends that, by name, and leaves nothing", async () => {
    const before = await opened.tables();
    const content = datasetContent(MEASURED, { id: "interrupted" });
    async function* blocks() {
      for await (const block of content.blocks) {
        servers.node.freeze();
        yield block;
      }
    }
    const broken = storeDataset(opened.database, { ...content, blocks: blocks() });
    await expect(broken.finally(() => servers.node.thaw())).rejects.toThrow("storage node one: ");
    await expect.poll(() => opened.tables()).toEqual(before);
    expect(await faultsOf(opened)).toEqual([]);
  });

  test("an import that is killed between both servers leaves nothing that is read; verify says what to drop", async () => {
    const before = await opened.tables();
    const killed = fork(
      join(import.meta.dirname, "killed-import.ts"),
      [opened.url, opened.nodeUrl],
      {
        execArgv: ["--import", "tsx"],
      },
    );
    expect(await once(killed, "exit")).toEqual([null, "SIGKILL"]);
    const left = (await opened.tables()).filter((name) => !before.includes(name));
    expect(left).toHaveLength(1);
    await expect(loadTable(opened.database, { dataset: "killed" })).rejects.toThrow("killed");
    const content = datasetContent(MEASURED, { id: "after" });
    await storeDataset(opened.database, content);
    const [fault = "", ...others] = await faultsOf(opened);
    expect(others).toEqual([]);
    expect(fault).toMatch(`${left[0]} on storage node one is part of no data set`);
    await opened.there.rawQuery(/`(drop table .*)`/.exec(fault)?.[1] ?? "");
    expect(await faultsOf(opened)).toEqual([]);
  });

  test("that gives no answer in time is named", async () => {
    const [name] = await opened.tables();
    const page = () => loadTable(opened.database, { dataset: "far" });
    await opened.there.transaction(async (handle) => {
      await handle.rawQuery(`lock table perfatlas_one.${name}`);
      await expect(page()).rejects.toThrow(
        "storage node one: canceling statement due to statement",
      );
    });
    expect((await page()).failureCounts).toHaveLength(3);
  });
});
