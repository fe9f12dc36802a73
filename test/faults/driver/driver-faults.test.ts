import { createRng } from "@perfatlas/modeling/random";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Cluster,
  findPrograms,
  startCluster,
} from "../../../bench/src/servers/start-cluster.ts";
import { isAtHand } from "../../at-hand.ts";
import { faultRound } from "./fault-round.ts";
import { type Fault, faults } from "./faults.ts";

// `tsx test/faults/driver/run.ts 100` makes many more rounds and prints their sums.
describe.skipIf(!isAtHand("PostgreSQL", findPrograms() !== undefined))(
  "a process whose PostgreSQL fails",
  () => {
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await startCluster({ max_connections: 40, fsync: "off" });
    });
    afterAll(() => cluster.stop());

    test.each(Object.keys(faults) as Fault[])(
      "settles every promise, keeps every acknowledged row and says whether it is ready: %s",
      async (fault) => {
        const round = await faultRound(cluster, fault, createRng(1));
        const { acknowledged, rejected, readySlowest, healthSlowest, notReady, recovery } = round;
        expect(round).toMatchObject({
          unsettled: 0,
          uncaught: 0,
          missing: 0,
          halves: 0,
          jobsLost: 0,
          notHealthy: 0,
        });
        expect(acknowledged).toBeGreaterThan(20);
        expect(rejected).toBeGreaterThan(0);
        // Two seconds are its own limit. How busy the machine is tells the one that asks no database.
        expect(readySlowest).toBeLessThan(2500 + 2 * healthSlowest);
        expect(healthSlowest).toBeLessThan(10_000);
        if (fault === "stall") expect(notReady).toBeGreaterThan(0);
        expect(recovery).toBeLessThan(30_000);
      },
    );
  },
);
