import { datasets, environmentName } from "@perfatlas/db/datasets";
import { simulatedDatasets } from "@perfatlas/db/simulated";
import { starterDatasets } from "@perfatlas/db/starter";
import {
  joinTables,
  type SourceTable,
  type Suite,
  suites,
  suiteTasks,
} from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import { type Metric, restingLevel } from "@perfatlas/modeling/space";
import { canonicalJson, sha256 } from "@perfatlas/wire";
import { expect, test } from "vitest";

/**
 * Of every suite and version, the digest of its tasks: what is learned from what, with which budgets, repeats, metric and
 * protocol. A change of a suite that can change a figure is a new version with a line of its own; no line ever changes.
 */
const FROZEN: Readonly<Record<string, string>> = {
  "ase17/1": "64f0f88afe9efe7a9d9d70d855c2adaecc15d30c31dfc5f389859d75b78f1427",
  "deeparch/1": "5e2498337afcf81d1be92064b423c327bb83c9fc43cbc1464a4f9bc92a83f9cb",
  "gemm-device/1": "a410b22106249a345ab0c3c642fb11278c331332caa8b33bcba40320ced21b05",
  "gemm-version/1": "2e07ce006991dbd4c8ad084ba7098b0f909ee48937916e8f34c469cbf945f5d0",
  "gpus/1": "5ccd1eb279cf3a34820937e99410957991cd610d9c9a75966f4dfeabe5766d8f",
  "inputs/1": "d2e13ff16770be520da9ef7a184a69e433155d2d13aaaff9c5970c4d890fecef",
  "opml19-boards/1": "16e57d425fd57a06fc893f6b25486834ffaa91410146609c75b62dd082e01cf4",
  "opml19-tx2/1": "6dbc4ac7ffeb780fe314da154e50a12a7a7d01d32ec47edbfee13d68fe067169",
  "sempl-fse24/1": "214ddbffea66aecbb643dea101fb8d6fd4b9509110085d9808fc629dc13f8dd3",
  "simulator/1": "a0b1365bf3595cdf1b19b8f963d7ae2d092afc93849db2773997c7a8823eeda7",
  "simulator/2": "bc70d0f28412dc3c2b949b5f9d54e5e9fa8a2509e8a7816e8f26143d5d9219a3",
  "starter/2": "cf87ddda01b26a69f1939d3550c13a19fa8b5a549d201fe47d476fdfe4194cc1",
  "storm/1": "89a92fb08026f6c280f38a9dc99b6bc2dc6ba633c10ed6547db39b6dccd18dde",
  "workloads/1": "b37882110b945df06566f7ff144386a29d504038647528b8d711688bdc100abb",
  "xgboost/1": "d356aed419443401a88e5dd03c6dc544fda3a7fdc3c8775b1faf0314532e9a9f",
};

const described = [...datasets, ...starterDatasets, ...simulatedDatasets];

function environmentsOf(dataset: string): readonly string[] {
  const found = described.find(({ id }) => id === dataset);
  if (found === undefined) throw new Error(`no data set ${dataset}`);
  return found.environments.map((one) => `${found.system.slug}:${environmentName(one)}`);
}

function metricOf({ dataset, metric }: SourceTable): Metric {
  const found = described
    .find(({ id }) => id === dataset)
    ?.metrics.find(({ name }) => name === metric);
  if (found === undefined) throw new Error(`no metric ${metric} of ${dataset}`);
  return found;
}

/** The tasks with environments by name: an order of the data set that changes none of them changes nothing. */
function digestOf(suite: Suite): string {
  const tasks = suite.subjects.flatMap(({ subject, dataset, from, severity = null }) => {
    const own = environmentsOf(dataset);
    const names = [...own, ...(from === undefined ? [] : environmentsOf(from.dataset))];
    const joined = from && { start: own.length, metric: metricOf(from) };
    return suiteTasks(suite, subject, names, joined).map(({ sources, target, ...task }) => ({
      ...task,
      ...(from === undefined ? {} : { from }),
      metric: task.metric ?? null,
      severity,
      sources: sources.map((source) => names[source] as string),
      target: names[target] as string,
    }));
  });
  return sha256(canonicalJson(tasks));
}

test.each(suites.map((suite) => [`${suite.name}/${suite.version}`, suite] as const))(
  "the tasks of %s are those of its digest",
  (name, suite) => {
    expect(digestOf(suite)).toBe(FROZEN[name]);
  },
);

test("every suite's metrics and data sets are described", () => {
  for (const { subjects } of suites) {
    for (const { dataset, metric } of subjects) {
      const found = described.find(({ id }) => id === dataset);
      const names = found?.metrics.map(({ name }) => name) ?? [];
      expect(names).toContain(metric ?? names[0]);
    }
  }
});

test("sources of another data set have every option of their targets, or a rule for it", () => {
  const subjects = suites.flatMap((suite) => suite.subjects);
  for (const { dataset, from } of subjects) {
    if (from === undefined) continue;
    const tableOf = (id: string) => {
      const { space, metrics } = described.find((one) => one.id === id)!;
      const configuration = Object.fromEntries(
        space.options.map((option) => [option.name, restingLevel(option)]),
      );
      return {
        ...{ space, metric: metrics[0] as Metric, environments: ["one"] },
        ...{ configurations: [configuration], values: [Float64Array.of(1)] },
      };
    };
    const table = joinTables(tableOf(dataset), tableOf(from.dataset), from.options);
    expect(table.joined?.start).toBe(1);
    expect(Object.keys(table.configurations.at(-1) ?? {})).not.toEqual([]);
  }
});

test("the inputs are those that the seed draws", () => {
  const inputs = suites.find(({ name }) => name === "inputs")!;
  for (const { subject, dataset } of inputs.subjects) {
    const names = environmentsOf(dataset);
    const rest = [...names];
    const rng = createRng(`inputs ${dataset}`);
    const drawn = Array.from({ length: 15 }, () => rest.splice(rng.integer(rest.length), 1)[0]);
    const tasks = suiteTasks(inputs, subject, names);
    expect(tasks[0]?.sources.map((source) => names[source])).toEqual(drawn.slice(0, 10));
    expect([...new Set(tasks.map(({ target }) => names[target]))]).toEqual(drawn.slice(10));
  }
});

test("gpus has all thirty ordered pairs, ase17 a severity for each change", () => {
  const gpus = suites.find(({ name }) => name === "gpus")!;
  const pairs = gpus.subjects.flatMap(({ subject, dataset }) =>
    suiteTasks(gpus, subject, environmentsOf(dataset)).map(
      ({ sources, target }) => `${sources.join()} ${target}`,
    ),
  );
  expect(new Set(pairs).size).toBe(30);
  const ase17 = suites.find(({ name }) => name === "ase17")!;
  expect(ase17.subjects).toHaveLength(35);
  expect(ase17.subjects.every(({ severity }) => severity !== undefined)).toBe(true);
});
