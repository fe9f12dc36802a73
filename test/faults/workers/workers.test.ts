import { createRng } from "@perfatlas/modeling/random";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPrograms } from "../../../bench/src/servers/start-cluster.ts";
import { isAtHand } from "../../at-hand.ts";
import type { Disturbance } from "./disturbances.ts";
import { canMakeMachines, makeMachines } from "./machines.ts";
import { openStage, type Stage } from "./stage.ts";

// `test/faults/workers/run.ts 50` makes many more rounds and prints their sums.
describe.skipIf(!isAtHand("PostgreSQL", findPrograms() !== undefined))(
  "an evaluation that workers share",
  () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage();
    });
    afterAll(() => stage?.close());

    test("stores every figure once, to the last bit, whatever happens to workers and server", async () => {
      const disturbed: readonly Disturbance[] = ["a worker killed", "the server ended at once"];
      const round = await stage.round(disturbed, createRng(1));
      expect(round).toMatchObject({
        state: "succeeded",
        stored: stage.repeats,
        ...{ missing: 0, doubled: 0, different: 0 },
      });
      expect(round.disturbed).toContain("a worker killed");
    });

    // Not asked of CI: whether a container may make namespaces is its owner's to say.
    test.skipIf(!isAtHand("namespaces of networks", canMakeMachines(), false))(
      "by three machines with addresses of their own stores the same bits, and what one computed whose link is lost",
      async () => {
        const { machines, remove } = makeMachines(3);
        try {
          // The machine that is drawn may have nothing in hand just then.
          let retaken = 0;
          for (let seed = 2; retaken === 0 && seed < 6; seed++) {
            const lost = ["the link of a machine lost"] as const;
            const round = await stage.round(lost, createRng(seed), machines);
            expect(round).toMatchObject({
              state: "succeeded",
              stored: stage.repeats,
              ...{ missing: 0, doubled: 0, different: 0 },
              disturbed: lost,
              addresses: machines.map(({ address }) => address),
            });
            retaken = round.retakenChunks;
          }
          expect(retaken).toBeGreaterThan(0);
        } finally {
          remove();
        }
      },
    );
  },
);
