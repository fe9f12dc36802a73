import { createRng } from "@perfatlas/modeling/random";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPrograms } from "../../../bench/src/start-cluster.ts";
import { isAtHand } from "../../at-hand.ts";
import type { Disturbance } from "./disturbances.ts";
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
  },
);
