import { storeCoderEvaluations } from "../coder-evaluations.ts";
import {
  type Contributing,
  checked,
  ended,
  labDraft,
  labFiles,
  openContributing,
  sendAll,
} from "../contribution/contributing.ts";
import {
  createToken,
  itemsOfRuns,
  pressCampaign,
  pressConfigurations,
  pressRun,
  uploadAs,
} from "../live-campaign.ts";
import { ADMINISTRATOR_KEY } from "../open-test-api.ts";
import type { ArgumentTexts } from "./walked-documents.ts";

/** Who reads: the owner is "ann", who has contributed all that is hidden here. */
export const VIEWERS = ["anonymous", "other", "owner", "curator", "administrator"] as const;
export type Viewer = (typeof VIEWERS)[number];

/** A registry with rows that not everybody sees. */
export interface HiddenRegistry extends Contributing {
  /** Texts that stand in such rows, and nowhere else: in ann's offers, in what she asked for, and in the administrator's. */
  readonly marks: Readonly<Record<"contributed" | "asked" | "administered", readonly string[]>>;
  /** Contributions of ann that are no versions. */
  readonly uuids: readonly string[];
  /** Node ids of the jobs about them. */
  readonly jobIds: readonly string[];
  /** Node id of the advice that she asked for, with what nobody else may know to be measured. */
  readonly adviceId: string;
  readonly texts: ArgumentTexts;
  keyOf(viewer: Viewer): string | undefined;
}

/** Nothing is refused for what it costs: what is seen is asked here, and every field at once. */
const POINTS = { perRequest: 1e9, perMinute: 1e9 };

/**
 * A draft, a submitted, a rejected and a published contribution, and a campaign's runs; all of them ann's. Beside them what
 * she asked for of what everybody sees: advice, and a file.
 */
export async function openHiddenRegistry(): Promise<HiddenRegistry> {
  const budgets = { anonymous: POINTS, token: POINTS, administrator: POINTS, site: POINTS };
  const open = await openContributing({ budgets });
  await createToken(open, "marked-token", ["READ"]);
  await storeCoderEvaluations(open.database);
  const draft = await send(open, "draft");
  const submitted = await send(open, "submitted");
  await open.change("Submit", open.keys.ann, { id: submitted.id });
  const rejected = await send(open, "rejected");
  await open.change("Submit", open.keys.ann, { id: rejected.id });
  await open.change("Reject", open.keys.curator, { id: rejected.id, reason: "reason-of-ann" });
  const published = await send(open, "published");
  await open.change("Submit", open.keys.ann, { id: published.id });
  await ended(open, (await open.change("Accept", open.keys.curator, { id: published.id })).job);
  const campaign = pressCampaign({ project: "hidden-campaign" });
  const run = itemsOfRuns(pressRun(0, { values: { time: 4242.125 } }));
  await uploadAs(open, open.keys.ann, run, campaign);
  const idsOf = async (text: string) =>
    (await open.database.rawQuery(text)).rows.map(({ id }) => String(id));
  const [upload = ""] = await idsOf("select id from contribution where kind = 'runs'");
  const jobs = await idsOf(
    `select id from job where kind = 'check-contribution' and subject <>
      (select id::text from contribution where state = 'published')`,
  );
  await queued(
    open,
    `adviceCompute(input: { system: "coder", goal: BEST, metrics: ["time"], budget: 8, count: 2,
      measured: ${literal(KEPT)} })`,
  );
  const [advice = ""] = await idsOf("select id from job where kind = 'advise'");
  await queued(
    open,
    `exportCreate(where: { system: "coder" }, format: CSV, includeUnlicensed: true)`,
  );
  const [file = ""] = await idsOf(
    "select result->>'sha256' as id from job where kind = 'make-export'",
  );
  const uuids = [draft.uuid, submitted.uuid, rejected.uuid, upload];
  const jobIds = jobs.map((id) => nodeId("Job", id));
  const contributions = [draft, submitted, rejected].map(({ id }) => id);
  const marks = {
    contributed: [
      ...["hidden-draft", "hidden-submitted", "hidden-rejected", "hidden-campaign", "4242.125"],
      ...["Title of the draft one", "reason-of-ann", "measured twice"],
      ...uuids,
      ...jobs,
    ],
    asked: [advice, String(KEPT_BEST)],
    administered: ["marked-token"],
  };
  return {
    ...open,
    marks,
    uuids,
    jobIds,
    adviceId: nodeId("Job", advice),
    texts: {
      ...textsOf([
        ...contributions,
        ...[nodeId("DataContribution", upload), ...jobIds, nodeId("Job", advice)],
      ]),
      sha256: [file, "0".repeat(64)].map((each) => JSON.stringify(each)),
      "suggestConfigurations.campaign": [literal(campaign), "{}"],
      "suggestConfigurations.measured": [literal(GIVEN), "[]"],
      "suggestConfigurations.count": ["50"],
    },
    keyOf(viewer) {
      const { ann, bob, curator } = open.keys;
      const keys = { owner: ann, other: bob, curator, administrator: ADMINISTRATOR_KEY };
      return viewer === "anonymous" ? undefined : keys[viewer];
    },
  };
}

/** Seconds of the best configuration that ann measured for herself. */
const KEPT_BEST = 0.00471125;
const KEPT = Array.from({ length: 6 }, (_, n) => ({
  configuration: { level: 1 + (n % 3), threads: 1 + Math.floor(n / 3), checksum: false },
  values: { time: n === 4 ? KEPT_BEST : 5 + n },
}));

/** Runs that are told with a question, not those that wait. */
const GIVEN = Array.from({ length: 20 }, (_, n) => ({
  configuration: pressConfigurations[n],
  values: { time: 1 + n },
}));

/** Queues what ann asks for, and waits until it has succeeded. */
async function queued(open: Contributing, field: string): Promise<void> {
  const { data } = await open.ask<Record<string, { readonly job: { readonly uuid: string } }>>(
    `mutation { made: ${field} { job { uuid } userErrors { message } } }`,
    {},
    open.keys.ann,
  );
  await open.api.jobs.runToEnd(data?.made?.job.uuid ?? "");
}

/** A value as GraphQL writes it: names of fields have no quotes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, each]) => `${name}: ${literal(each)}`);
  return `{${fields.join(", ")}}`;
}

async function send(open: Contributing, state: string) {
  const title = `Title of the ${state} one`;
  const made = await sendAll(open, labFiles(), { ...labDraft, id: `hidden-${state}`, title });
  const report = await checked(open, made.id);
  if (report?.isValid !== true) throw new Error(`the ${state} one has faults`);
  return made;
}

function nodeId(type: string, key: string): string {
  return Buffer.from(JSON.stringify([type, key])).toString("base64url");
}

/** What arguments are given: names of what is hidden, and of what everybody sees where a field gives nothing else. */
function textsOf(ids: readonly string[]): ArgumentTexts {
  const quoted = (...values: readonly string[]) => values.map((value) => JSON.stringify(value));
  const slugs = quoted("coder-runs", "hidden-draft", "hidden-campaign", "hidden-campaign-runs");
  const environments = quoted("coder:laptop:text:1.0", "hidden-campaign:desk:prose:1.0");
  const [environment] = environments;
  return {
    id: quoted(...ids),
    ids: [`[${quoted(...ids)}]`],
    slug: slugs,
    "environment.slug": environments,
    "system.slug": quoted("coder", "hidden-campaign"),
    metric: [`"time"`],
    metrics: [`["time"]`],
    "valuesOfTwo.first": [`"time"`],
    "valuesOfTwo.second": [`"time"`],
    environment: environments,
    source: environments,
    target: quoted("coder:laptop:video:1.0"),
    suite: quoted("coding", "hidden-draft"),
    subject: quoted("coder", "hidden-campaign"),
    text: quoted("hidden", "ann"),
    configuration: ["{}"],
    campaign: ["{}"],
    count: ["1"],
    measured: ["[]"],
    "hardwareChoice.measured": [`[{ hardware: "laptop", seconds: 1 }]`],
    name: quoted("marked-token", "ann"),
    revision: quoted("1"),
    reason: quoted("not mine"),
    descriptor: [`"{}"`],
    directory: quoted("/nowhere"),
    batchId: quoted("b"),
    items: ["[]"],
    dataset: slugs,
    scope: ["[READ]"],
    share: ["0.5"],
    entry: [`{ name: "marked", revision: "1", authors: "A. Author" }`],
    predictions: [`{ task: "coding/1/coder/0", digest: "", budget: 2, repeats: [] }`],
    "contributionCreate.input": [`{ descriptor: "{}", files: [] }`],
    "evaluationCreate.input": [`{ dataset: "hidden-draft" }`],
    "figureCompute.input": [`{ kind: OPTIMUM, environment: ${environments[1]} }`],
    "adviceCompute.input": [
      `{ budget: 5, goal: BEST, environment: ${environments[1]} }`,
      `{ budget: 5, goal: BEST, environment: ${environment}, metrics: ["time"] }`,
    ],
    where: [`{ system: "hidden-campaign" }`],
  };
}
