import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { publishCommand } from "../../apps/cli/src/commands/publish.ts";
import { storeCoderEvaluations } from "../api/coder-evaluations.ts";
import { served } from "../api/export/served.ts";
import { plantedDataset } from "../api/figures/planted-dataset.ts";
import { openTestApi, type TestApi } from "../api/open-test-api.ts";

const ENVIRONMENT = "planted:laptop:text:1.0";

let open: TestApi;
let server: Awaited<ReturnType<typeof served>>;
let folder: string;

beforeAll(async () => {
  const { descriptor, source } = await plantedDataset();
  open = await openTestApi({ descriptors: [descriptor], source });
  await storeCoderEvaluations(open.database);
  await open.api.jobs.runToEnd(await open.api.jobs.enqueue("import-dataset", { slug: "planted" }));
  const column = { environment: ENVIRONMENT, metric: "time" };
  for (const kind of ["INFLUENCE", "INFORMATION", "OPTIMUM"]) await compute({ kind, ...column });
  await compute({ kind: "PARETO", environment: ENVIRONMENT, metrics: ["time", "rate"] });
  await compute({ kind: "COPIES", system: "planted" });
  await compute({ kind: "DIAGNOSIS", ...column, ...(await worst()) });
  server = await served(open.api);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("PERFATLAS_API", server.base);
  vi.stubEnv("PERFATLAS_TOKEN", "");
  vi.stubEnv("XDG_CONFIG_HOME", join(tmpdir(), "perfatlas-no-settings"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  folder = join(mkdtempSync(join(tmpdir(), "perfatlas-publish-")), "site");
  const argv = [folder, "--address", "https://data.example.org/"];
  await publishCommand().exitOverride().parseAsync(argv, { from: "user" });
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server.close();
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(document: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await open.api.execute(document, variables, { isAdministrator: true });
  expect(errors).toBeUndefined();
  return data as unknown;
}

async function worst(): Promise<object> {
  const found = (await ask(
    `{ environment(slug: "${ENVIRONMENT}") { optimum(metric: "time") { result { worst { configuration } } } } }`,
  )) as { environment: { optimum: { result: { worst: object } } } };
  return found.environment.optimum.result.worst;
}

/** A figure that may have been computed after the import already. */
async function compute(input: Readonly<Record<string, unknown>>): Promise<void> {
  const { figureCompute } = (await ask(
    "mutation ($input: FigureInput!) { figureCompute(input: $input) { job { uuid } } }",
    { input },
  )) as { figureCompute: { job: { uuid: string } | null } };
  const { job } = figureCompute;
  if (job !== null) await open.api.jobs.runToEnd(job.uuid);
}

const rowsOf = (path: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(join(folder, path), "utf8"), { columns: true });

test("a registry elsewhere is published with its leaderboard under every choice", () => {
  const files = readdirSync(join(folder, "leaderboards/coding")).sort();
  expect(files).toEqual([
    "coder-budget-2-computed.csv",
    "coder-budget-2-published.csv",
    "coder-budget-2.csv",
    "coder-computed.csv",
    "coder-published.csv",
    "coder.csv",
  ]);
  const names = (file: string) =>
    rowsOf(`leaderboards/coding/${file}`).map(({ strategy }) => strategy);
  expect(names("coder.csv")).toEqual(["shift", "target-only", "Paper"]);
  expect(names("coder-computed.csv")).toEqual(["shift", "target-only"]);
  // A baseline is what either has to beat.
  expect(names("coder-published.csv")).toEqual(["target-only", "Paper"]);
  expect(rowsOf("leaderboards/coding/coder.csv")[0]).toMatchObject({ meanMapePercent: "25" });
});

test("and with the tables of every figure that is stored there", () => {
  const files = readdirSync(join(folder, "figures/planted"), { recursive: true, encoding: "utf8" });
  const place = "planted-laptop-text-1.0";
  for (const table of [
    "time-influence-terms",
    "time-information-options",
    "time-optimum-values",
    "time-diagnosis-forest.blames",
    "time-diagnosis-influences.blames",
    "time-pareto-rate-members",
  ]) {
    expect(files, table).toContain(`${place}/${table}.csv`);
  }
  expect(files).toEqual(expect.arrayContaining(["copies-values.csv", "coverage-series.csv"]));
  const members = rowsOf(`figures/planted/${place}/time-pareto-rate-members.csv`);
  expect(Object.keys(members[0] ?? {})).toEqual(
    expect.arrayContaining(["configuration.a", "configuration.still", "values"]),
  );
});
