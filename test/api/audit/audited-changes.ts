import { loadTable } from "@perfatlas/db";
import { expect } from "vitest";
import { coderDraft } from "../coder-dataset.ts";
import {
  type Contributing,
  checked,
  ended,
  labDraft,
  labFiles,
  offerOf,
  sendAll,
} from "../contribution/contributing.ts";
import { itemsOfRuns, pressCampaign, pressRun } from "../live-campaign.ts";
import { ADMINISTRATOR_KEY } from "../open-test-api.ts";

/** A call of a mutation, and who did what in the log after it; nothing where it changes nothing. */
export interface AuditedChange {
  call(): Promise<unknown>;
  readonly entries: readonly { readonly actor: string; readonly action: string }[];
}

const TASK = "coding/1/coder/0";
const PREDICTED = 'name: "audited", revision: "1"';
const coderEnvironment = "coder:laptop:text:1.0";

const entry = (actor: string, action: string) => ({ actor, action });
const lab = (name: string) => ({ ...labDraft, id: `audit-${name}` });

/** A call of each mutation of the schema, in an order in which all of them change something. */
export function auditedChanges(open: () => Contributing): Readonly<Record<string, AuditedChange>> {
  return { ...ofTokens(open), ...ofContributions(open), ...ofEntries(open), ...ofJobs(open) };
}

/** Asks for a mutation, which nothing is wrong with; what it answers. */
async function changed(
  open: Contributing,
  call: string,
  { key = ADMINISTRATOR_KEY, declared = "", variables = {} } = {},
) {
  const { data, errors } = await open.ask<{ readonly made: Readonly<Record<string, unknown>> }>(
    `mutation ${declared} { made: ${call} }`,
    variables,
    key,
  );
  expect(errors).toBeUndefined();
  expect(data.made.userErrors ?? []).toEqual([]);
  return data.made;
}

function ofTokens(open: () => Contributing): Readonly<Record<string, AuditedChange>> {
  const of = (verb: string, more = "") => ({
    call: () =>
      changed(open(), `token${verb}(name: "audited"${more}) { secret userErrors { message } }`),
    entries: [entry("administrator", `token.${verb.toLowerCase()}`)],
  });
  return {
    tokenCreate: of("Create", ", scope: [READ]"),
    tokenRotate: of("Rotate"),
    tokenRevoke: of("Revoke"),
  };
}

/** A contribution that waits for a curator. */
async function waiting(open: Contributing, name: string) {
  const { id } = await sendAll(open, labFiles(), lab(name));
  await checked(open, id);
  await open.change("Submit", open.keys.ann, { id });
  return id;
}

async function published(open: Contributing, name: string) {
  const id = await waiting(open, name);
  await ended(open, (await open.change("Accept", open.keys.curator, { id })).job);
  return id;
}

function ofContributions(open: () => Contributing): Readonly<Record<string, AuditedChange>> {
  const { keys, change } = { keys: () => open().keys, change: () => open().change };
  return {
    contributionCreate: {
      call: () => change()("Create", keys().ann, { input: offerOf(labFiles(), lab("made")) }),
      entries: [entry("ann", "contribution.create")],
    },
    contributionCheck: {
      call: async () => checked(open(), (await sendAll(open(), labFiles(), lab("check"))).id),
      entries: [
        entry("ann", "contribution.create"),
        entry("ann", "part.store"),
        entry("ann", "part.store"),
        entry("ann", "job.queue"),
      ],
    },
    contributionSubmit: {
      call: () => waiting(open(), "submit"),
      entries: [entry("ann", "contribution.submit")],
    },
    contributionWithdraw: {
      call: async () => {
        const { id } = await sendAll(open(), labFiles(), lab("withdraw"));
        return await change()("Withdraw", keys().ann, { id, reason: "a mistake" });
      },
      entries: [entry("ann", "contribution.withdraw")],
    },
    contributionReject: {
      call: async () => {
        const id = await waiting(open(), "reject");
        return await change()("Reject", keys().curator, { id, reason: "no meter" });
      },
      entries: [entry("curator", "contribution.reject")],
    },
    contributionAccept: {
      call: () => published(open(), "accept"),
      entries: [
        entry("curator", "contribution.accept"),
        entry("the instance", "job.queue"),
        entry("the instance", "version.publish"),
        entry("the instance", "contribution.publish"),
      ],
    },
    contributionRetract: {
      call: async () => {
        const id = await published(open(), "retract");
        return await change()("Retract", keys().curator, { id, reason: "the clock" });
      },
      entries: [entry("curator", "contribution.retract"), entry("the instance", "version.retract")],
    },
    uploadRuns: {
      call: () =>
        changed(
          open(),
          `uploadRuns(campaign: $campaign, batchId: "b", items: $items) { batchId }`,
          {
            key: keys().ann,
            declared: "($campaign: JSON!, $items: [JSON!]!)",
            variables: {
              campaign: pressCampaign({ project: "press-audit" }),
              items: itemsOfRuns(pressRun(0)),
            },
          },
        ),
      entries: [entry("ann", "runs.upload"), entry("the instance", "job.queue")],
    },
  };
}

/** Repeat 0 of the task at one budget, the same for every row. */
async function predictions(open: Contributing) {
  const { digest } = await loadTable(open.database, { dataset: coderDraft.id });
  const answer = await fetch(`${open.base}/tasks/${TASK}/rows.json?budget=2&repeats=0`);
  const { repeats } = (await answer.json()) as { repeats: { test: number[] }[] };
  const rows = repeats[0]?.test ?? [];
  const repeat = { repeat: 0, rows, predicted: rows.map(() => 5) };
  return { task: TASK, digest, budget: 2, repeats: [repeat] };
}

function ofEntries(open: () => Contributing): Readonly<Record<string, AuditedChange>> {
  const act = (by: "ann" | "curator", verb: string, more: string = "") => ({
    call: () =>
      changed(open(), `entry${verb}(${PREDICTED}${more}) { userErrors { message } }`, {
        key: open().keys[by],
      }),
    entries: [entry(by, `entry.${verb.toLowerCase()}`)],
  });
  const predicted = (call: string, key: "ann" | "curator") => async () =>
    changed(open(), `${call} { userErrors { message } }`, {
      key: open().keys[key],
      declared: "($predictions: PredictionsInput!)",
      variables: { predictions: await predictions(open()) },
    });
  return {
    submitPredictions: {
      call: predicted(
        `submitPredictions(entry: { ${PREDICTED}, authors: "A. Author" }, predictions: $predictions)`,
        "ann",
      ),
      entries: [entry("ann", "entry.create"), entry("ann", "entry.submit")],
    },
    entryCompare: {
      call: predicted(`entryCompare(${PREDICTED}, predictions: $predictions)`, "curator"),
      entries: [],
    },
    entryReproduce: act("curator", "Reproduce", ', reason: "run again"'),
    entryVerify: act("ann", "Verify"),
    entryRescore: act("curator", "Rescore"),
    entryRemove: act("curator", "Remove"),
  };
}

function ofJobs(open: () => Contributing): Readonly<Record<string, AuditedChange>> {
  const of = (call: string): AuditedChange => ({
    async call() {
      const { job } = await changed(open(), `${call} { job { id } userErrors { message } }`);
      expect(job).not.toBeNull();
      return job;
    },
    entries: [entry("administrator", "job.queue")],
  });
  const descriptor = JSON.stringify({ ...coderDraft, id: "own-runs", origin: "contributed" });
  const figures = of(`figuresRefresh(dataset: "coder-runs")`);
  return {
    figuresRefresh: {
      ...figures,
      async call() {
        await open().database.kysely.deleteFrom("figure").execute();
        return await figures.call();
      },
    },
    figureCompute: of(`figureCompute(input: { kind: OPTIMUM, environment: "${coderEnvironment}",
      metric: "time" })`),
    datasetImport: of(`datasetImport(slug: "coder-runs")`),
    descriptorImport: of(
      `descriptorImport(descriptor: ${JSON.stringify(descriptor)}, directory: "/nowhere")`,
    ),
    evaluationCreate: of(
      `evaluationCreate(input: { dataset: "coder-runs", strategies: ["direct"] })`,
    ),
    recheckCreate: of(`recheckCreate(share: 0.5, seed: "audit")`),
    exportCreate: of(`exportCreate(where: { system: "coder" }, format: CSV)`),
    adviceCompute: of(`adviceCompute(input: { budget: 5, goal: BEST,
      environment: "${coderEnvironment}", metrics: ["time"] })`),
    jobCancel: {
      async call() {
        const { id } = (await of(`datasetImport(slug: "coder-runs")`).call()) as { id: string };
        return await changed(
          open(),
          "jobCancel(id: $id) { job { state } userErrors { message } }",
          {
            declared: "($id: ID!)",
            variables: { id },
          },
        );
      },
      entries: [entry("administrator", "job.cancel")],
    },
  };
}
