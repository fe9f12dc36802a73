import { createRng } from "@perfatlas/modeling/random";
import type { Configuration, ConfigurationSpace } from "@perfatlas/modeling/space";
import { expect, test } from "vitest";
import { adviceCandidates } from "../../../packages/modeling/src/advice/advice-candidates.ts";

type Task = Parameters<typeof adviceCandidates>[0];

/** A space of so many switches, and a source that measured some configurations of it. */
function task(switches: number, sourceCount: number): Task {
  const names = Array.from({ length: switches }, (_, i) => `o${i}`);
  const space: ConfigurationSpace = {
    system: "board",
    options: names.map((name) => ({ name, kind: "binary", domain: [false, true] })),
    constraints: [],
  };
  const rng = createRng("source");
  const configurations = Array.from(
    { length: sourceCount },
    (): Configuration => Object.fromEntries(names.map((name) => [name, rng.integer(2) === 1])),
  );
  const sources = [{ system: "board", configurations }];
  return { space, sources, measured: [], seed: 1 } as unknown as Task;
}

test("of a small space all configurations are candidates, and that is said", () => {
  const { byKey, isWhole } = adviceCandidates(task(10, 50));
  expect(isWhole).toBe(true);
  expect(byKey.size).toBe(1024);
});

test.each([
  ["that can be listed and has too many", 14, 10_000],
  ["that cannot be listed", 20, 4000],
])(
  "of a space %s some are drawn, what sources measured is added, and it is not whole",
  (_, switches, drawn) => {
    const alone = adviceCandidates(task(switches, 0));
    const { byKey, isWhole } = adviceCandidates(task(switches, 300));
    expect(isWhole).toBe(false);
    expect(alone.byKey.size).toBe(drawn);
    expect(byKey.size).toBeGreaterThan(drawn);
    expect([...byKey.keys()].slice(0, drawn)).toEqual([...alone.byKey.keys()]);
  },
);
