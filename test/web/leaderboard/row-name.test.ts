import { expect, test } from "vitest";
import {
  learnerName,
  rowName,
  strategyName,
} from "../../../apps/web/components/leaderboard/row-name.ts";

const strategy = { name: "fingerprint" } as Parameters<typeof rowName>[0]["strategy"];
const plain = {
  strategy,
  learner: "mlp",
  changedSettings: { strategy: {}, learner: {} },
  backends: [],
};

test("a row is called by its strategy and learner", () => {
  expect(rowName(plain)).toBe("fingerprint with mlp");
  expect(rowName({ ...plain, learner: "" })).toBe("fingerprint");
  expect(learnerName({ ...plain, learner: "", changedSettings: {} })).toBe("");
});

test("settings that are not at their default are part of the name, so that no two look alike", () => {
  const changedSettings = { strategy: { treeCount: 9 }, learner: { hidden: "8", epochCount: 2 } };
  const changed = { ...plain, changedSettings };
  expect(strategyName(changed)).toBe("fingerprint (treeCount 9)");
  expect(learnerName(changed)).toBe("mlp (hidden 8, epochCount 2)");
  expect(rowName(changed)).toBe("fingerprint (treeCount 9) with mlp (hidden 8, epochCount 2)");
});

test("what computed a learner is named where a machine decides about that", () => {
  expect(learnerName({ ...plain, backends: ["wasm"] })).toBe("mlp on wasm");
});
