import { learners } from "@perfatlas/modeling/learners";
import { strategies } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { requestedMethods } from "../../apps/api/src/evaluation/requested-methods.ts";
import { evaluateCommand } from "../../apps/cli/src/commands/evaluate.ts";
import { methodOptions } from "../../apps/cli/src/method-options.ts";
import { leaderboardTable } from "../../apps/cli/src/output/leaderboard-table.ts";
import { selectedRows } from "../../apps/cli/src/output/selected-rows.ts";

function command() {
  const made = evaluateCommand().createCommand("evaluate").exitOverride();
  return { made, named: methodOptions(made, { strategies, learners }) };
}
function named(...words: string[]) {
  const { made, named: found } = command();
  made.parse(words, { from: "user" });
  return found;
}

describe("strategies and learners on a command line", () => {
  test("are as they stand there, settings with the one before them", () => {
    const words =
      '--learner ridge gaussian-process --settings {"logResponse":true} --strategy direct';
    expect(named(...words.split(" "))).toEqual({
      learners: [{ name: "ridge" }, { name: "gaussian-process", settings: { logResponse: true } }],
      strategies: [{ name: "direct" }],
    });
    expect(named()).toEqual({});
  });

  test("may be named twice, with and without settings", () => {
    const words = ["--learner", "lasso", "--learner", "lasso", "--settings", '{"penalty":0.5}'];
    expect(named(...words, "--strategy", "pooled", "--settings", '{"treeCount":9}')).toEqual({
      learners: [{ name: "lasso" }, { name: "lasso", settings: { penalty: 0.5 } }],
      strategies: [{ name: "pooled", settings: { treeCount: 9 } }],
    });
  });

  test.each([
    [["--settings", "{}"], "--settings goes behind the --strategy or --learner that it is for"],
    [
      ["--learner", "mlp", "--settings", "{}", "--settings", "{}"],
      "--settings is given twice for mlp; name it again before",
    ],
    [
      ["--learner", "mlp", "--settings", "hidden=8"],
      /--settings takes JSON, such as '\{"treeCount":50\}', not hidden=8: /,
    ],
  ])("%j is refused", (words, message) => {
    expect(() => named(...words)).toThrow(message);
    expect(() => named(...words)).toThrow(expect.objectContaining({ code: "USAGE" }));
  });

  test("are explained by the help: what is run by default, and every setting", () => {
    const { made } = command();
    let help = "";
    made.configureOutput({ writeOut: (text) => (help += text) });
    made.outputHelp();
    const text = help.replaceAll(/\s+/g, " ");
    const chosen = requestedMethods({});
    for (const names of [chosen.strategies, chosen.learners]) {
      const listed = names.map(({ name }) => name);
      const last = listed.pop();
      expect(text).toContain(`${listed.join(", ")} and ${last} when left out`);
    }
    for (const make of [...Object.values(strategies), ...Object.values(learners)]) {
      const { name, summary, declaredSettings } = make();
      expect(text).toContain(`${name}: ${summary}`);
      for (const [setting, { description }] of Object.entries(declaredSettings)) {
        expect(text).toContain(`${setting}: ${description} (`);
      }
    }
    expect(text).toContain("treeCount: trees (a whole number from 1 to 10000; 100)");
  });
});

const unplaced = {
  ...{ censoredCount: null, tieGroup: null, rankInterval: null, untestable: null, command: null },
  ...{ meanInterval: null, versusTargetOnly: null, breakEvenBudget: null, fitSeconds: null },
  ...{ measuringSeconds: null, measuringJoules: null, coverage90Percent: null },
};

test("a table tells entries of one name apart by their settings, and names what computed them", () => {
  const row = {
    rank: 1,
    strategy: "fingerprint",
    learner: "mlp",
    settings: {},
    changedSettings: {
      strategy: { treeCount: 9 },
      learner: { trainer: "tensorflow", hidden: "8" },
    },
    backends: ["wasm"],
    budget: 5,
    meanMapePercent: 10,
    sdMapePercent: null,
    repeatCount: 2,
    environmentCount: 1,
    ...unplaced,
    isPublished: false,
    isBaseline: false,
  };
  const plain = { ...row, changedSettings: {}, backends: [] };
  const paper = { ...plain, strategy: "SeMPL", learner: "", isPublished: true };
  const lines = leaderboardTable({
    system: "zlib",
    isSimulated: false,
    rows: [row, plain, paper],
    leaders: [],
  });
  expect(lines.slice(2, 5).map((line) => line.split("  10.00")[0])).toEqual([
    "fingerprint (treeCount 9)  mlp (trainer tensorflow, hidden 8) on wasm",
    "fingerprint                mlp                                       ",
    "SeMPL                      –                                         ",
  ]);
});

describe("rows that were asked for", () => {
  const row = (strategy: string, learner: string, changed: object = {}) => ({
    rank: 1,
    strategy,
    learner,
    settings: { strategy: {}, learner: { ...learners[learner]?.().settings, ...changed } },
    changedSettings: { strategy: {}, learner: { ...changed } },
    backends: [],
    budget: 5,
    meanMapePercent: 10,
    sdMapePercent: null,
    repeatCount: 2,
    environmentCount: 1,
    ...unplaced,
    isPublished: strategy === "Paper",
    isBaseline: false,
  });
  const rows = [
    row("direct", "ridge"),
    row("direct", "ridge", { penalty: 1 }),
    row("direct", "constant"),
    row("informed-gp", ""),
    row("Paper", ""),
  ];
  const shown = (asked: Parameters<typeof selectedRows>[1]) =>
    selectedRows({ system: "zlib", isSimulated: false, rows, leaders: [] }, asked).rows.map((one) =>
      rows.indexOf(one as never),
    );

  test("are all when nothing was, and those of a budget", () => {
    expect(shown({})).toEqual([0, 1, 2, 3, 4]);
    expect(shown({ budgets: [5] })).toEqual([0, 1, 2, 3, 4]);
    expect(shown({ budgets: [6] })).toEqual([]);
  });

  test("have the settings that were given and no others; no learner hides what uses none", () => {
    expect(shown({ learners: [{ name: "ridge" }] })).toEqual([0, 3, 4]);
    expect(shown({ learners: [{ name: "ridge", settings: { penalty: 1 } }] })).toEqual([1, 3, 4]);
    expect(shown({ learners: [{ name: "ridge", settings: { penalty: 0.01 } }] })).toEqual([
      0, 3, 4,
    ]);
    expect(shown({ strategies: [{ name: "direct" }] })).toEqual([0, 1, 2, 4]);
  });
});
