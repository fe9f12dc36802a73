import {
  DATASET_SUITE_PREFIX,
  PROTOCOLS,
  type Protocol,
  suites,
} from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import type { DatasetProtocol } from "../../generated/graphql.ts";
import { UsageError } from "../usage-error.ts";

/** A suite, or a system of a suite, that does not exist. */
export class UnknownSuiteError extends InputError {
  readonly code = "UNKNOWN_SUITE";
}

/** Options that say what is evaluated. */
export interface PartOptions {
  readonly suite?: string;
  readonly dataset?: string;
  readonly metric?: string;
  readonly source?: string;
  readonly protocol?: Protocol;
  readonly system?: readonly string[];
}

const NAMES: Readonly<Record<Protocol, DatasetProtocol>> = {
  sempl: "SEMPL",
  unmeasured: "UNMEASURED",
};

/** What is evaluated, and the data sets of the catalogue that it needs. */
export function chosenPart(options: PartOptions) {
  const named = options.suite?.startsWith(DATASET_SUITE_PREFIX)
    ? options.suite.slice(DATASET_SUITE_PREFIX.length).split("@")
    : undefined;
  const dataset = options.dataset ?? named?.[0];
  if ((options.suite === undefined) === (options.dataset === undefined)) {
    throw new UsageError("give either --suite or --dataset, or --file for a table of your own");
  }
  if (dataset === undefined) return chosenOfSuite(options);
  if (options.system !== undefined) throw new UsageError("--system goes with --suite");
  const { metric, source } = options;
  const protocol = options.protocol ?? PROTOCOLS.find((name) => name === named?.[1]);
  return {
    dataset,
    ...(protocol === undefined ? {} : { protocol: NAMES[protocol] }),
    ...(metric === undefined ? {} : { metric }),
    ...(source === undefined ? {} : { source }),
    datasets: [dataset],
    title: dataset,
  };
}

function chosenOfSuite(options: PartOptions) {
  if ([options.metric, options.source, options.protocol].some((each) => each !== undefined)) {
    throw new UsageError("--metric, --source and --protocol go with --dataset");
  }
  const suite = suites.find(({ name }) => name === options.suite);
  if (suite === undefined) {
    const names = suites.map(({ name }) => name).join(", ");
    throw new UnknownSuiteError(`there is no suite "${options.suite}"; there are ${names}`);
  }
  const names = suite.subjects.map(({ subject }) => subject);
  for (const name of options.system ?? []) {
    if (names.includes(name)) continue;
    throw new UnknownSuiteError(
      `suite ${suite.name} has no system "${name}"; it has ${names.join(", ")}`,
    );
  }
  const subjects = suite.subjects.filter(
    ({ subject }) => options.system === undefined || options.system.includes(subject),
  );
  return {
    suite: suite.name,
    subjects: subjects.map(({ subject }) => subject),
    datasets: [...new Set(subjects.map((subject) => subject.dataset))],
    title: suite.name,
  };
}
