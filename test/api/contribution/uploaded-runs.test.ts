import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { itemsOfRuns, pressCampaign, pressRun, uploadAs } from "../live-campaign.ts";
import { type Contributing, checked, ended, openContributing } from "./contributing.ts";

let open: Contributing;
beforeAll(async () => {
  open = await openContributing();
});
// Jobs of one test may still run in the next one: each has a project, and so a system, of its own.
let project = "press-0";
let tests = 0;
beforeEach(() => {
  project = `press-${++tests}`;
});
afterEach(() => expect(open.reported).toEqual([]));
afterAll(() => open.close());

interface Waiting {
  readonly id: string;
  readonly state: string;
  readonly runCount: number;
  readonly contributor: string | null;
  readonly runs: { readonly totalCount: number; readonly nodes: readonly object[] } | null;
}

/** What a caller sees of contributions and of data. */
async function seen(key?: string) {
  const { data, errors } = await open.ask<{
    readonly contributions: { readonly nodes: readonly (Waiting & { datasetSlug: string })[] };
    readonly datasets: { readonly nodes: readonly { readonly slug: string }[] };
    readonly environments: { readonly totalCount: number };
  }>(
    `query ($system: String!) { contributions(first: 50) { nodes {
        datasetSlug id state runCount contributor
        runs(first: 10) { totalCount nodes { uuid values isQuarantined causes } }
      } }
      datasets(first: 10, where: { systemIn: [$system] }) { nodes { slug } }
      environments(first: 10, where: { systemIn: [$system] }) { totalCount }
    }`,
    { system: project },
    key,
  );
  expect(errors).toBeUndefined();
  const { contributions, datasets, environments } = data;
  return {
    contributions: contributions.nodes.flatMap(({ datasetSlug, ...node }) =>
      datasetSlug.startsWith(`${project}-runs`) ? [node] : [],
    ),
    datasets: datasets.nodes.map(({ slug }) => slug),
    environments: environments.totalCount,
  };
}

/** The campaign of the test. */
const campaignWith = (changes: Parameters<typeof pressCampaign>[0] = {}) =>
  pressCampaign({ project, ...changes });
/** A run of the test; those of different people have different ids. */
const runOf = (key: string, n: number, changes: Parameters<typeof pressRun>[1] = {}) =>
  pressRun(n, {
    startedAt: `2026-03-0${tests}T1${key === open.keys.ann ? 1 : 2}:00:00.000Z`,
    ...changes,
  });
const upload = (key: string, ns: readonly number[], campaign = campaignWith()) =>
  uploadAs(open, key, itemsOfRuns(...ns.map((n) => runOf(key, n))), campaign);

async function only(key: string): Promise<Waiting> {
  const nodes = (await seen(key)).contributions;
  expect(nodes).toHaveLength(1);
  return nodes[0] as Waiting;
}

async function accept(id: string, more = {}) {
  const { job, userErrors } = await open.change("Accept", open.keys.curator, { id, ...more });
  if (job !== null) expect(await ended(open, job)).toEqual({ state: "SUCCEEDED", error: null });
  return userErrors[0]?.code;
}

/** Runs of the test that are in the registry. */
async function publishedRuns(): Promise<unknown> {
  const [row] = await rows(`select count(*)::int as n from run
    join campaign on campaign.id = run.campaign_id
    join environment on environment.id = campaign.environment_id
    where environment.slug like '${project}%'`);
  return row?.n;
}

/** Runs of anybody that wait. */
async function waitingRuns(id: string): Promise<unknown> {
  const uuid = JSON.parse(Buffer.from(id, "base64url").toString())[1];
  const [row] = await rows(
    `select count(*)::int as n from contribution_run where contribution_id = '${uuid}'`,
  );
  return row?.n;
}

const rows = async (text: string) => (await open.database.rawQuery(text)).rows;

describe("runs that a contributor uploads", () => {
  test("wait in a contribution that nobody but they and curators read, and are in no figure", async () => {
    const verdicts = await upload(open.keys.ann, [0, 1]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["accepted", "accepted"]);
    await upload(open.keys.ann, [2]);
    const own = await only(open.keys.ann);
    expect(own).toMatchObject({ state: "SUBMITTED", runCount: 3, contributor: "ann" });
    expect(own.runs).toMatchObject({ totalCount: 3 });
    expect(own.runs?.nodes[0]).toMatchObject({ isQuarantined: false, causes: [] });
    expect(await only(open.keys.curator)).toEqual(own);
    for (const key of [undefined, open.keys.bob, open.keys.reader]) {
      expect((await seen(key)).contributions).toEqual([]);
    }
    for (const key of [undefined, open.keys.ann, open.keys.curator]) {
      expect((await seen(key)).environments).toBe(0);
    }
    expect(await publishedRuns()).toBe(0);
  });

  test("are duplicates to who sent them, and to nobody else before they are published", async () => {
    const [item] = itemsOfRuns(runOf(open.keys.ann, 0));
    const verdict = async (key: string, given: unknown) =>
      (await uploadAs(open, key, [given], campaignWith()))[0]?.verdict;
    const [other] = itemsOfRuns(runOf(open.keys.ann, 0, { values: { time: 99 } }));
    expect(await verdict(open.keys.ann, item)).toBe("accepted");
    expect(await verdict(open.keys.ann, item)).toBe("duplicate");
    expect(await verdict(open.keys.ann, other)).toBe("conflict");
    expect(await verdict(open.keys.bob, other)).toBe("accepted");
  });

  test("are checked, accepted and published, and know the contribution that brought them", async () => {
    const odd = itemsOfRuns(runOf(open.keys.ann, 5, { values: { time: -1 } }));
    await upload(open.keys.ann, [0, 1, 2]);
    await uploadAs(open, open.keys.ann, odd, campaignWith());
    const { id } = await only(open.keys.ann);
    expect(await accept(id)).toBe("NOT_CHECKED");
    const report = await checked(open, id);
    expect(report).toMatchObject({ isValid: true, measurementCount: 6, warningCount: 1 });
    expect(report?.findings.nodes[0]).toMatchObject({ code: "QUARANTINED" });
    await upload(open.keys.ann, [3]);
    expect(await accept(id)).toBe("NOT_CHECKED");
    await checked(open, id);
    expect(await accept(id)).toBeUndefined();
    const { contributions, datasets } = await seen();
    expect(datasets).toEqual([`${project}-runs`]);
    expect(contributions).toEqual([
      { id, state: "PUBLISHED", runCount: 5, contributor: null, runs: null },
    ]);
    expect(await waitingRuns(id)).toBe(0);
    expect(
      await rows(`select t.name, r.health, count(*)::int as n from run r
        join contribution c on c.id = r.contribution_id join token t on t.id = c.token_id
        where c.dataset_slug = '${project}-runs' group by 1, 2 order by 2`),
    ).toEqual([
      { name: "ann", health: "healthy", n: 4 },
      { name: "ann", health: "quarantined", n: 1 },
    ]);
    // What comes later waits again.
    await upload(open.keys.ann, [4]);
    expect((await seen(open.keys.ann)).contributions).toHaveLength(2);
    expect(await publishedRuns()).toBe(5);
  });

  test("of one environment are kept apart from those of others, until a curator joins them", async () => {
    const published = async (key: string, ns: readonly number[], more = {}) => {
      await upload(key, ns);
      const waiting = (await seen(key)).contributions.find(
        ({ state }) => state === "SUBMITTED",
      ) as Waiting;
      await checked(open, waiting.id, key);
      expect(await accept(waiting.id, more)).toBeUndefined();
      return waiting.id;
    };
    const means = () =>
      rows(`select d.slug, s.value_count as n from series s
        join dataset_version v on v.id = s.dataset_version_id and v.state = 'open'
        join dataset d on d.id = v.dataset_id join metric m on m.id = s.metric_id
        where m.name = 'time' and d.slug like '${project}%' order by 1`);
    await published(open.keys.ann, [0, 1]);
    await published(open.keys.bob, [0, 1, 2]);
    expect(await means()).toEqual([
      { slug: `${project}-runs`, n: 2 },
      { slug: `${project}-runs-2`, n: 3 },
    ]);
    const joined = await published(open.keys.bob, [3], { join: true });
    expect(await means()).toEqual([
      { slug: `${project}-runs`, n: 3 },
      { slug: `${project}-runs-2`, n: 3 },
    ]);
    // What is retracted goes without what others have measured.
    await open.change("Retract", open.keys.curator, { id: joined, reason: "the clock was wrong" });
    expect(await means()).toEqual([
      { slug: `${project}-runs`, n: 2 },
      { slug: `${project}-runs-2`, n: 3 },
    ]);
    const nodes = (await seen(open.keys.ann)).contributions;
    const first = nodes.find(({ contributor }) => contributor === "ann") as Waiting;
    await open.change("Withdraw", open.keys.ann, { id: first.id, reason: "measured anew" });
    expect(await means()).toEqual([{ slug: `${project}-runs-2`, n: 3 }]);
    expect((await seen()).datasets).toContain(`${project}-runs-2`);
    expect(
      await rows(`select v.state from dataset_version v join dataset d on d.id = v.dataset_id
      where d.slug = '${project}-runs'`),
    ).toEqual([{ state: "retracted" }]);
    // The data set can be taken up again by its contributor.
    await published(open.keys.ann, [7]);
    expect((await means())[0]).toEqual({ slug: `${project}-runs`, n: 1 });
  });

  test("are gone when they are rejected, and can be offered again", async () => {
    await upload(open.keys.ann, [0, 1]);
    const { id } = await only(open.keys.ann);
    await open.change("Reject", open.keys.curator, { id, reason: "no meter is named" });
    expect(await waitingRuns(id)).toBe(0);
    expect(await accept(id)).toBe("WRONG_STATE");
    const again = await upload(open.keys.ann, [0, 1]);
    expect(again.map(({ verdict }) => verdict)).toEqual(["accepted", "accepted"]);
    const states = (await seen(open.keys.ann)).contributions.map(({ state }) => state);
    expect(states.sort()).toEqual(["REJECTED", "SUBMITTED"]);
  });

  test("that contradict what the registry has come to know since are an error of the check", async () => {
    await upload(open.keys.ann, [0]);
    const { id } = await only(open.keys.ann);
    const facts = { ...pressCampaign().environment.facts, cores: 8 };
    const campaign = campaignWith({ environment: { ...pressCampaign().environment, facts } });
    await upload(open.keys.curator, [1], campaign);
    const report = await checked(open, id);
    expect(report?.findings.nodes[0]).toMatchObject({
      severity: "ERROR",
      code: "DISAGREES",
      message: expect.stringContaining("campaign.environment.facts.cores"),
    });
    expect(await accept(id)).toBe("HAS_ERRORS");
  });
});
