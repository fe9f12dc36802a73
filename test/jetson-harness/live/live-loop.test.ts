import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  EnvironmentDocument,
  LeaderboardDocument,
  SystemDocument,
  type TypedDocumentString,
} from "../../../apps/web/generated/graphql.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { createToken } from "../../api/live-campaign.ts";
import { openTestApi, type TestApi } from "../../api/open-test-api.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

const shipped = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "harness-live-"));
let open: TestApi;
let server: Server;
let api: string;
let token: string;

beforeAll(async () => {
  for (const part of ["generate", "programs"]) {
    cpSync(join(shipped, part), join(folder, part), { recursive: true });
  }
  open = await openTestApi({ isFilled: false });
  token = await createToken(open, "bench", ["CURATE"]);
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A campaign: a shipped experiment on 48 KiB of some kind of text, with another design. */
interface Step {
  readonly system: string;
  readonly kind: "prose" | "log" | "json";
  readonly design: string;
}

/** Its name in files and, as campaigns of one environment must differ in it, of the experiment. */
function nameOf({ system, kind, design }: Step): string {
  return `${system}-${kind}-${/kind: (\w+)/.exec(design)?.[1]}`;
}

function experiment(step: Step): string {
  const { system, kind, design } = step;
  const file = join(folder, `${nameOf(step)}.yaml`);
  const text = readFileSync(join(shipped, `${system}.yaml`), "utf8")
    .replace(/^name: .*$/m, `name: ${nameOf(step)}`)
    .replaceAll("prose-1024.txt", `${kind}-48.txt`)
    .replace(/"1024", "7", prose/, `"48", "7", ${kind}`)
    .replace("prose-1-mib", `${kind}-48-kib`)
    .replace(/repeats: .*/, "repeats: { min: 1, max: 1 }")
    .replace(/^design: .*$/m, `design: ${design}`);
  writeFileSync(file, text);
  return file;
}

/** Measures, uploads, and answers the records of the campaign's journal. */
async function measureAndUpload(step: Step) {
  const spool = join(folder, `spool-${nameOf(step)}`);
  const access = ["--spool", spool, "--api", api];
  const env = { PERFATLAS_TOKEN: token };
  const run = await runCliInProcess(["run", experiment(step), ...access], env);
  const word = step.design.includes("guided") ? "the registry suggests 3 configurations\n" : "";
  expect(run).toMatchObject({ error: word.repeat(2), code: 0 });
  const upload = await runCliInProcess(["upload", "--once", ...access], env);
  expect(upload).toMatchObject({ error: "", code: 0 });
  return readJournal(join(spool, readdirSync(spool)[0] as string, "journal.ndjson"));
}

/**
 * The first environment by a design; the others guided by it with a small budget, and a few
 * configurations that chance chose, to see what the rest is like: two campaigns in one environment.
 */
async function measureSystem(system: string): Promise<void> {
  await measureAndUpload({ system, kind: "prose", design: "{ kind: random, size: 14, seed: 3 }" });
  for (const kind of ["log", "json"] as const) {
    const how = kind === "log" ? "" : ", strategy: guided-sampling, settings: { epsilon: 0 }";
    const design = `{ kind: guided, budget: 6, batch: 3${how} }`;
    const records = await measureAndUpload({ system, kind, design });
    // Both rounds were the registry's word, not the fallback.
    const plan = records.find((record) => record.kind === "plan");
    const stated = kind === "log" ? {} : { strategy: "guided-sampling", "settings.epsilon": 0 };
    expect(plan?.campaign).toMatchObject({
      design: { suggestionId: expect.any(String), ...stated },
    });
    expect(records.filter((record) => record.kind === "extend")).toHaveLength(1);
    expect(records.filter((record) => record.kind === "end")).toHaveLength(6);
    await measureAndUpload({ system, kind, design: "{ kind: random, size: 6, seed: 8 }" });
  }
}

/** The answer to a document of the site, over HTTP as its pages ask. */
async function asked<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(api, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: String(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Result; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** Queues the evaluation of a data set, runs the job and answers its result. */
async function evaluated(dataset: string) {
  const { data } = await open.api.execute(
    `mutation ($input: EvaluationInput!) {
      evaluationCreate(input: $input) { job { id } userErrors { message } }
    }`,
    { input: { dataset, repeats: 3 } },
    { isAdministrator: true },
  );
  const { job, userErrors } = (data as never as { evaluationCreate: Created }).evaluationCreate;
  expect(userErrors).toEqual([]);
  const [, uuid] = JSON.parse(Buffer.from(job.id, "base64url").toString()) as string[];
  await open.api.jobs.runToEnd(uuid as string);
  const answer = await open.api.execute(`{ job(id: "${job.id}") { result } }`);
  return (answer.data as never as { job: { result: unknown } }).job.result;
}

interface Created {
  readonly job: { readonly id: string };
  readonly userErrors: readonly unknown[];
}

/** Every run of the system stands on its page and on those of its environments. */
async function seenOnSite(slug: string): Promise<void> {
  const { system } = await asked(SystemDocument, { slug, environments: 10 });
  const environments = system?.environments.nodes ?? [];
  const inOrder = ["prose", "log", "json"].map((kind) => `:${kind}-48-kib:`);
  expect(environments.map((each) => inOrder.findIndex((part) => each.slug.includes(part)))).toEqual(
    [0, 1, 2],
  );
  const runs = [14, 12, 12];
  for (const [i, { slug: environment }] of environments.entries()) {
    const shown = await asked(EnvironmentDocument, { slug: environment });
    const series = shown.environment?.series ?? [];
    const metrics = series.map(({ metric }) => metric.name);
    expect(metrics[0]).toBe("seconds");
    expect(metrics).toContain("bytes");
    for (const { valueCount, configurationCount } of series) {
      expect(valueCount).toBe(runs[i]);
      // Chance may choose what was guided to: then it is a further repeat.
      expect(configurationCount).toBeGreaterThanOrEqual(i === 0 ? 14 : 8);
    }
  }
}

/** The transfer task of the system's runs is evaluated, and its results stand on the leaderboard. */
async function evaluatedOnSite(slug: string): Promise<void> {
  const suite = `dataset:${slug}-runs`;
  expect(await evaluated(`${slug}-runs`)).toMatchObject({
    suite,
    subjects: ["seconds"],
    failureCount: 0,
    leftOut: [],
  });
  const { leaderboard } = await asked(LeaderboardDocument, { suite, subject: "seconds" });
  expect(leaderboard?.budgets).toEqual([5]);
  expect(new Set(leaderboard?.rows.map(({ strategy }) => strategy.name))).toEqual(
    new Set(["direct", "informed-gp", "linear-shift", "log-shift", "target-only"]),
  );
  for (const row of leaderboard?.rows ?? []) {
    expect(row.environmentCount).toBe(2);
    expect(row.meanMapePercent).toBeGreaterThan(0);
  }
}

test("two systems: one environment by a design, two guided by it, on the site, transfer evaluated", async () => {
  for (const system of ["node-zlib", "node-brotli"]) {
    await measureSystem(system);
    await seenOnSite(`${system}-live`);
    await evaluatedOnSite(`${system}-live`);
  }
  expect(open.reported).toEqual([]);
});
