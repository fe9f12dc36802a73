import type { Asked, FieldCase } from "./field-case.ts";
import { liveCases } from "./live-cases.ts";

const NOTHING: Asked = { document: "{ __typename }" };

/** A page of `fields` of one row, against a page of a hundred. */
function perRow(name: string, page: (first: number) => string, most: number): FieldCase {
  const few = { document: `{ ${page(1)} }` };
  return { name, few, many: { document: `{ ${page(most)} }` }, rows: most - 1 };
}

/** A field that is asked ten times under other names, against not at all. */
function perCall(name: string, field: string, root = "query"): FieldCase {
  const calls = Array.from({ length: 10 }, (_, i) => `a${i}: ${field}`);
  return { name, few: NOTHING, many: { document: `${root} { ${calls.join(" ")} }` }, rows: 10 };
}

/** What is measured, of one environment and metric of zlib among others. */
export function fieldCases(slug: string, metric: string): readonly FieldCase[] {
  return [
    ...measurementCases(slug, metric),
    ...environmentCases(slug, metric),
    ...otherCases,
    ...mutationCases,
    ...liveCases(),
  ];
}

function measurementCases(slug: string, metric: string): readonly FieldCase[] {
  const measurements = (fields: string) => (first: number) =>
    `measurements(environment: "${slug}", metric: "${metric}", first: ${first}) { nodes { ${fields} } }`;
  return [
    perRow("Measurement", measurements("value repeat failure { status reason }"), 600),
    perRow(
      "Measurement with edges",
      (first) =>
        measurements("value")(first).replace("nodes { value }", "edges { cursor node { value } }"),
      600,
    ),
    perRow("Measurement.configuration", measurements("configuration { key levels }"), 600),
    perRow("Measurement.datasetVersion", measurements("datasetVersion { number }"), 600),
  ];
}

function environmentCases(slug: string, metric: string): readonly FieldCase[] {
  const environments = (fields: string) => (first: number) =>
    `environments(first: ${first}) { nodes { ${fields} } }`;
  const onEnvironment = (field: string) => `environment(slug: "${slug}") { ${field} }`;
  return [
    perRow("Environment", environments("slug"), 28),
    perRow("Environment.series", environments("series { median metric { name } }"), 28),
    perRow("Environment.facts", environments("facts { name number text }"), 28),
    perRow("Environment.hardware", environments("hardware { title facts }"), 28),
    perRow("Environment.system", environments("system { slug }"), 28),
    perCall(
      "Environment.distribution",
      onEnvironment(`distribution(metric: "${metric}") { bins quantilesOfRuns }`),
    ),
    perCall(
      "Environment.failureCounts",
      onEnvironment(`failureCounts(metric: "${metric}") { count }`),
    ),
    perCall(
      "Environment.measurements",
      onEnvironment(`measurements(metric: "${metric}", first: 1) { nodes { value } }`),
    ),
    perCall("Query.environment", onEnvironment("slug")),
  ];
}

const otherCases: readonly FieldCase[] = [
  perCall("Query.environments, totalCount", "environments(first: 1) { totalCount }"),
  perCall(
    "Query.environments, by a fact",
    'environments(first: 1, where: {fact: {name: "x", equals: "1"}}) { nodes { slug } }',
  ),
  perCall(
    "Query.counts",
    "counts { systems environments configurations measurements datasets evaluations }",
  ),
  perCall("Query.systems", "systems(first: 1) { nodes { slug } }"),
  perRow("System", (first) => `systems(first: ${first}) { nodes { slug title } }`, 5),
  perRow(
    "System, its counts",
    (first) =>
      `systems(first: ${first}) { nodes { configurationCount environmentCount measurementCount spaceSize } }`,
    5,
  ),
  perCall(
    "System.configurations",
    'system(slug: "zlib") { configurations(first: 1) { nodes { key } } }',
  ),
  perRow(
    "Configuration",
    (first) => `system(slug: "zlib") { configurations(first: ${first}) { nodes { key levels } } }`,
    100,
  ),
  perCall(
    "System.options",
    'system(slug: "zlib") { options(first: 100) { nodes { name domain } } }',
  ),
  perCall(
    "System.constraints, metrics",
    'system(slug: "zlib") { constraints { rule } metrics { name } }',
  ),
  perCall("Query.datasets", "datasets(first: 1) { nodes { slug } }"),
  perRow("Dataset", (first) => `datasets(first: ${first}) { nodes { slug state bytes } }`, 5),
  perRow(
    "Dataset.newestVersion",
    (first) => `datasets(first: ${first}) { nodes { newestVersion { measurementCount } } }`,
    5,
  ),
  perRow(
    "Dataset.versions with files",
    (first) => `datasets(first: ${first}) { nodes { versions { sourceFiles { path } } } }`,
    5,
  ),
  perCall("Query.suites", "suites(first: 100) { nodes { slug subjects } }"),
  perCall("Query.tasks", "tasks(first: 1) { nodes { slug } }"),
  perRow("Task", (first) => `tasks(first: ${first}) { nodes { slug subject budgets } }`, 20),
  perRow(
    "Task.sources",
    (first) => `tasks(first: ${first}) { nodes { sources { slug } target { slug } } }`,
    20,
  ),
  perCall(
    "Query.leaderboard",
    'leaderboard(suite: "starter", subject: "zlib") { evaluationCount }',
  ),
  perCall(
    "Query.leaderboard with rows",
    'leaderboard(suite: "starter", subject: "zlib") { rows { rank learner settings changedSettings strategy { name } } }',
  ),
  perCall("Query.headline", "headline { evaluationCount rows { rank } }"),
  perCall("Query.strategies", "strategies { name summary settings { name } }"),
  perCall("Query.learners", "learners { name summary settings { name } }"),
  perCall("Query.jobs", "jobs(first: 10) { nodes { kind state position } }"),
  perCall(
    "introspection: a type",
    '__type(name: "Query") { name fields { name args { name type { name } } type { name kind ofType { name } } } }',
  ),
];

const NO_JOB = Buffer.from('["Job","00000000-0000-4000-8000-000000000000"]').toString("base64url");
const USER_ERRORS = "userErrors { code }";
const mutationCases: readonly FieldCase[] = [
  perCall(
    "Mutation.datasetImport, refused",
    `datasetImport(slug: "none") { ${USER_ERRORS} }`,
    "mutation",
  ),
  perCall(
    "Mutation.datasetImport",
    `datasetImport(slug: "zlib") { ${USER_ERRORS} job { id } }`,
    "mutation",
  ),
  perCall(
    "Mutation.evaluationCreate",
    `evaluationCreate(input: {suite: "starter", repeats: 1}) { ${USER_ERRORS} job { id } }`,
    "mutation",
  ),
  perCall("Mutation.jobCancel", `jobCancel(id: "${NO_JOB}") { ${USER_ERRORS} }`, "mutation"),
  perCall("Mutation.tokenRevoke", `tokenRevoke(name: "none") { ${USER_ERRORS} }`, "mutation"),
];
