import { createHash } from "node:crypto";
import type { ApiOptions } from "@perfatlas/api";
import { jobRecord } from "@perfatlas/db";
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from "graphql";
import { defaultBudgets } from "../../apps/api/src/access/budgets.ts";
import { serve } from "../../apps/cli/src/up/serve.ts";
import { storeCoderEvaluations } from "../api/coder-evaluations.ts";
import { labFiles, offerOf, partsOf } from "../api/contribution/contributing.ts";
import {
  createToken,
  itemsOfRuns,
  pressCampaign,
  pressRun,
  uploadAs,
} from "../api/live-campaign.ts";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "../api/open-test-api.ts";
import type { Secrets } from "./find-leak.ts";
import type { Caller } from "./fuzz-request.ts";
import type { Known } from "./known.ts";
import type { NewSecret } from "./ledger.ts";

/** A server to send anything to. */
export interface FuzzServer extends TestApi {
  readonly address: string;
  readonly known: Known;
  readonly secrets: Secrets & { readonly keys: string[] };
  /** What each caller sends as bearer; null: nothing. */
  readonly bearers: Readonly<Record<Caller, string | null>>;
  /** Keeps a new secret: it must not be told again, and the caller whose token was rotated sends it. */
  learn(given: NewSecret): void;
}

/** Stands in what only administrators may read. */
const HIDDEN = "canary-of-administrators";
/** Stands in a run that is set aside. */
const ASIDE = "canary-of-quarantine";

/** Whoever has a token or key is never refused for what it asks; a stranger is, for single documents. */
const BUDGETS = {
  anonymous: { ...defaultBudgets.anonymous, perMinute: 1e12 },
  token: { perRequest: 1e9, perMinute: 1e12 },
  administrator: { perRequest: 1e9, perMinute: 1e12 },
};

/** Starts a server over a registry that has something of every type, and something that is hidden. */
export async function startFuzzServer(options: Partial<ApiOptions> = {}): Promise<FuzzServer> {
  const open = await openTestApi({ budgets: BUDGETS, ...options });
  const bearers = await createBearers(open);
  await storeCoderEvaluations(open.database);
  await storeRuns(open, bearers.upload ?? "");
  await storeJobs(open);
  const draft = await storeDraft(open, bearers.upload ?? "");
  const keys = Object.values(bearers).filter((each) => each !== null);
  const serving = await serve(open.api.router, { host: "127.0.0.1", port: 0 });
  serving.serveSite(async (_request, response) => {
    response.writeHead(404, { "content-type": "text/plain" }).end("no such page");
  });
  const secrets = {
    keys: keys.flatMap((each) => [each, createHash("sha256").update(each).digest("hex")]),
    administration: [HIDDEN],
    quarantined: [ASIDE, "-987654.321"],
  };
  return {
    ...open,
    address: serving.address,
    known: { ...(await lookAround(open)), draft },
    secrets,
    bearers,
    learn({ secret, token, isRotated }) {
      secrets.keys.push(secret);
      const owner = Object.entries(TOKEN_NAMES).find(([, name]) => name === token)?.[0];
      if (isRotated && owner !== undefined) bearers[owner as Caller] = secret;
    },
    async close() {
      await serving.close();
      await open.close();
    },
  };
}

/** Names of the tokens of callers who can rotate them. */
const TOKEN_NAMES = {
  read: "reader",
  upload: "bench",
  "other upload": "bench 2",
  admin: "keeper",
} as const satisfies Partial<Record<Caller, string>>;

async function createBearers(open: TestApi): Promise<Record<Caller, string | null>> {
  const made = async (name: string, scope: string) => await createToken(open, name, [scope]);
  const bearers = {
    anonymous: null,
    stranger: "no-key-of-this-instance",
    expired: await made("brief", "ADMIN"),
    revoked: await made("lost", "ADMIN"),
    read: await made(TOKEN_NAMES.read, "READ"),
    upload: await made(TOKEN_NAMES.upload, "UPLOAD"),
    "other upload": await made(TOKEN_NAMES["other upload"], "CONTRIBUTE"),
    admin: await made(TOKEN_NAMES.admin, "ADMIN"),
    instance: ADMINISTRATOR_KEY,
  };
  await made(HIDDEN, "READ");
  await open.database.rawQuery("update token set revoked_at = now() where name = 'lost'");
  await open.database.rawQuery(
    `update token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'
     where name = 'brief'`,
  );
  return bearers;
}

async function storeRuns(open: TestApi, token: string): Promise<void> {
  const health = { status: "quarantined", causes: [`${ASIDE} was too hot`] } as const;
  const odd = pressRun(7, { health, values: { time: -987654.321, bytes: 1 } });
  const campaign = pressCampaign({ design: { kind: "random", size: 10, seed: 1 } });
  await uploadAs(open, token, itemsOfRuns(odd, ...[0, 1, 2, 3].map((n) => pressRun(n))), campaign);
}

/** A draft without parts. */
async function storeDraft({ api }: TestApi, token: string): Promise<Known["draft"]> {
  const files = labFiles();
  const { data, errors } = await api.execute(
    `mutation ($input: ContributionInput!) { contributionCreate(input: $input) {
      contribution { uuid } } }`,
    { input: offerOf(files) },
    { token },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { contributionCreate } = data as unknown as {
    contributionCreate: { contribution: { uuid: string } };
  };
  return { uuid: contributionCreate.contribution.uuid, parts: partsOf(files) };
}

/** Jobs that wait for nobody, and one whose failure is its owner's to read. */
async function storeJobs({ database }: TestApi): Promise<void> {
  for (const digit of ["1", "2", "3"]) {
    const id = `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const job = { kind: "import-dataset", subject: "coder-runs", payload: { slug: "coder-runs" } };
    await jobRecord.insert(database, { ...job, id, digest: id, waitsFor: [], tokenId: null });
  }
  await database.rawQuery(
    `update job set state = 'failed', finished_at = now(), error = '/srv/${HIDDEN}/a.csv: no number',
       result = '{"code": "FORMAT", "place": {"file": "/srv/${HIDDEN}/a.csv"}}'
     where id = '11111111-0000-4000-8000-000000000000'`,
  );
}

/** Asks for what a client can see, in an order that is always the same. */
async function lookAround({ api }: TestApi): Promise<Omit<Known, "draft">> {
  const ask = async (document: string) => {
    const { data, errors } = await api.execute(document, {}, { isAdministrator: true });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const introspected = (await ask(getIntrospectionQuery())) as unknown as IntrospectionQuery;
  const page = "edges { cursor node { __typename id } }";
  const seen = JSON.stringify([
    await ask(
      `{
      systems(first: 9) { edges { cursor node { id slug metrics { id }
        options(first: 9) { ${page} } configurations(first: 9) { ${page} }
        environments(first: 9) { ${page} } datasets(first: 9) { ${page} } } } }
      datasets(first: 9) { edges { cursor node { id versions { id } } } }
      suites(first: 9) { edges { cursor node { id tasks(first: 9) { ${page} } } } }
      jobs(first: 9) { ${page} } strategies { id strategy: name settings { setting: name } } learners { id settings { setting: name } }`.concat(
        " }",
      ),
    ),
    await ask(`{ environments(first: 9) { edges { cursor node { id slug hardware { id slug }
      workload { id slug } version { id slug } measurements(first: 3, metric: "time") { edges { cursor } }
    } } } }`),
  ]);
  const found = (key: string) => [
    ...new Set(
      [...seen.matchAll(new RegExp(`"${key}":"([^"]+)"`, "g"))].map((match) => match[1] ?? ""),
    ),
  ];
  const environments = found("slug").filter((slug) => slug.split(":").length > 2);
  const systems = ["coder", "press-live.press"].filter((slug) => seen.includes(`"${slug}"`));
  return {
    schema: buildClientSchema(introspected),
    ids: found("id"),
    cursors: found("cursor"),
    names: {
      slug: [...found("slug"), "coder-runs", "coding", "coding/1/coder/0", "sempl-fse24"],
      system: systems.length > 1 ? systems : found("slug").filter((slug) => !slug.includes(":")),
      environment: environments,
      source: environments,
      sources: environments,
      settings: found("setting"),
      anyStrategy: ["random", ...found("strategy")],
      metric: ["time", "bytes"],
      suite: ["coding", "sempl-fse24", "dataset:coder-runs"],
      subject: ["coder"],
      subjects: ["coder", "x264"],
      dataset: ["coder-runs"],
      strategy: ["random", "guided-sampling", "shift"],
      strategies: ["shift", "target-only", "informed-gp"],
      learners: ["ridge", "lasso"],
      hardware: ["laptop", "desk"],
      workload: ["text", "prose"],
      version: ["1.0"],
      name: ["cores", "level", "ridge", "spare 1", "spare 2", "time"],
      directory: ["/srv/data", "/proc/self", "relative"],
      descriptor: ["id: x\ntitle: y\n", "a: &a [*a]", "- [", "!!js/function 'x'", "{".repeat(2000)],
    },
  };
}
