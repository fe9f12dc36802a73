import { machines } from "./building/machines.ts";
import { ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { xgboostFiles } from "./files/xgboost.ts";

/** Option, what level 0 of the files stands for, what level 1. */
const levels = [
  ["min_child_weight", 1, 10],
  ["nthread", 1, 3],
  // The script's values stand in Python sets, whose order puts the larger one first here.
  ["n_estimators", 200, 100],
  ["max_depth", 1, 5],
  ["learning_rate", 0.1, 0.0001],
  ["max_delta_step", 0, 10],
  ["subsample", 0.5, 1],
  ["colsample_bytree", 0.5, 1],
  ["lambda", 0, 1],
  ["alpha", 0, 1],
  ["scale_pos_weight", 0.1, 1],
  ["colsample_bylevel", 0.5, 1],
] as const;

const options = levels.map(([name, ...pair]) =>
  ordinalOption(
    name,
    pair.toSorted((a, b) => a - b),
    { layer: "application" },
  ),
);
const columns = levels.map(([option, zero, one]) => ({
  option,
  column: option,
  levels: { "0": zero, "1": one },
}));

const folder = "pooyanjamshidi/xgboost-xplorer/experiments";
const workload = (slug: string, data: string, fraction: number) => ({
  slug,
  title: `${data}, fraction ${fraction}`,
  facts: { data, fraction },
});

/** All 2^11 and 2^12 configurations of XGBoost on three data sets and three hosts. */
export const xgboost: DatasetDescriptor = {
  id: "xgboost",
  title: "XGBoost in ten environments",
  description: "Training time, testing time and accuracy of all two-level configurations.",
  citation: repositories.xgboostXplorer.citation,
  license: repositories.xgboostXplorer.license,
  licenseNote: repositories.xgboostXplorer.licenseNote,
  origin: "measured",
  system: {
    slug: "xgboost",
    title: "XGBoost",
    description: "Gradient-boosted trees, hyperparameters at two levels each.",
    url: "https://xgboost.readthedocs.io",
  },
  space: { system: "xgboost", options, constraints: [] },
  metrics: [
    { name: "training_time", unit: "s", better: "lower" },
    { name: "testing_time", unit: "s", better: "lower" },
    {
      name: "accuracy",
      unit: "%",
      better: "higher",
      isDeterministic: true,
      description: "Share of right answers; equal on all hosts for one data set.",
    },
  ],
  hardware: [
    { slug: "xgboost-azure", title: "Azure VM of the XGBoost study" },
    { slug: "aws-small-vm", title: "AWS small VM" },
    machines.feature4,
  ],
  workloads: [
    workload("cnae-9-1", "CNAE-9", 1),
    workload("covtype-0.1", "covtype", 0.1),
    workload("covtype-0.05", "covtype", 0.05),
    workload("pima-indians-diabetes-0.1", "pima-indians-diabetes", 0.1),
    workload("pima-indians-diabetes-1", "pima-indians-diabetes", 1),
  ],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: xgboostFiles.map(({ hardware, workload: slug, optionCount }) => ({
    hardware,
    workload: slug,
    version: "unstated",
    // CNAE-9 on Azure was run with 11 and with 12 options: two experiments, not repeats.
    variant: `${optionCount}-options`,
  })),
  files: [
    pinnedFile(
      repositories.xgboostXplorer,
      [
        "experiments/configurations_xgboost11.csv",
        2048,
        92295,
        "37962a71ac6c299d62f0c4f8b7ce5bde6cc5c5d549b4d4e2a0251833e1754da9",
      ],
      { reader: { role: "configurations", options: columns.slice(0, 11) } },
    ),
    pinnedFile(
      repositories.xgboostXplorer,
      [
        "experiments/configurations_xgboost12.csv",
        4096,
        200857,
        "8cd189c85cb293afccde38f333562f0dd3c3981c3a81d808383d87dbd0ee5ee9",
      ],
      { reader: { role: "configurations" } },
    ),
    ...xgboostFiles.map(({ hardware, workload: slug, optionCount, pin }) =>
      pinnedFile(repositories.xgboostXplorer, pin, {
        environment: `${hardware}:${slug}:unstated:${optionCount}-options`,
        reader: { configurationFile: `${folder}/configurations_xgboost${optionCount}.csv` },
      }),
    ),
  ],
  reader: {
    format: "joined-csv",
    configurations: { options: columns },
    header: false,
    id: { column: 1, base: 0 },
    values: [
      { column: 2, metric: "training_time" },
      { column: 3, metric: "testing_time" },
      { column: 4, metric: "accuracy" },
    ],
    duplicates: "refuse",
  },
  expected: { configurations: 6144, measurements: 92160, failures: 0 },
  notes: [
    "Files hold levels 0 and 1; the values come from the authors' script. n_estimators: 0 is 200, 1 is 100 (confirmed: level 0 trains twice as long); learning_rate: 0 is 0.1, 1 is 0.0001.",
    "Measurement files have no header and name configurations by row number from 0.",
    "The files with 11 options do not state colsample_bylevel.",
    "Accuracy is equal, configuration by configuration, on all hosts for one data set.",
    "aws-small-vm with 12 options drifts: its times change in ways not seen elsewhere.",
    "Lines end with CRLF.",
  ],
};
