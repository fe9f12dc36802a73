import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { suites, suiteTasks, UnknownTaskError } from "@perfatlas/modeling/evaluation";
import { describe, expect, test } from "vitest";

const named = (name: string) => suites.find((suite) => suite.name === name)!;
const TX2 = ["xception", "inceptionv3"].flatMap((network) =>
  [200, 400, 600, 800].map((size) => `jetson-tx2|${network} ${size}x${size}|1`),
);

describe("suites", () => {
  test("every file of the folder is in the list under its name", () => {
    const folder = new URL("../../../packages/modeling/src/evaluation/suites", import.meta.url);
    const files = readdirSync(fileURLToPath(folder))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((name) => name !== "index");
    expect(suites.map((suite) => suite.name)).toEqual(files.sort());
  });

  test("subjects are unique, budgets ascend", () => {
    for (const suite of suites) {
      const names = suite.subjects.map((subject) => subject.subject);
      expect(new Set(names).size).toBe(names.length);
      for (const { budgets } of suite.subjects) {
        expect([...budgets].sort((a, b) => a - b)).toEqual(budgets);
      }
    }
  });

  test("SeMPL's environment 0 is the last column, its sources are all others", () => {
    const tasks = suiteTasks(named("sempl-fse24"), "sqlite", ["a", "b", "c", "d"]);
    expect(tasks).toHaveLength(4 * 5);
    expect(tasks[0]).toMatchObject({ target: 3, targetLabel: "0", sources: [0, 1, 2], budget: 14 });
    expect(tasks.at(-1)).toMatchObject({ target: 0, targetLabel: "3", sources: [1, 2, 3] });
  });

  test("the OpML'19 source is InceptionV3 at 600 pixels, the seven others are targets", () => {
    const tasks = suiteTasks(named("opml19-tx2"), "inference-time", TX2);
    expect(tasks.every((task) => task.sources.length === 1 && task.sources[0] === 6)).toBe(true);
    expect([...new Set(tasks.map((task) => task.target))]).toEqual([0, 1, 2, 3, 4, 5, 7]);
    expect([...new Set(tasks.map((task) => task.budget))]).toEqual([8, 19, 77]);
  });

  test("boards are found by their names", () => {
    const boards = ["xavier|image|1", "tx2|image 5000|1", "tx2|image 20000|1", "tx1|image 5000|1"];
    const [task] = suiteTasks(named("opml19-boards"), "xavier-tx1-energy", boards);
    expect(task).toMatchObject({ sources: [0], target: 3, metric: "total_energy_consumption" });
  });

  test("an unknown subject or environment is refused by name", () => {
    expect(() => suiteTasks(named("starter"), "lrzip", ["a"])).toThrow(/sqlite-shell/);
    expect(() => suiteTasks(named("opml19-tx2"), "inference-time", ["a", "b"])).toThrow(
      UnknownTaskError,
    );
  });
});
