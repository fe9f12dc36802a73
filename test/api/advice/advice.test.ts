import type { Advice } from "@perfatlas/modeling/advice";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plantedDataset } from "../figures/planted-dataset.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";

let open: TestApi;
let token = "";

beforeAll(async () => {
  const { descriptor, source } = await plantedDataset();
  open = await openTestApi({ isFilled: false, descriptors: [descriptor], source });
  await open.api.jobs.runToEnd(await open.api.jobs.enqueue("import-dataset", { slug: "planted" }));
  token = await tokenOf("reader");
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

async function tokenOf(name: string): Promise<string> {
  const made = await open.api.execute(
    "mutation ($name: String!) { tokenCreate(name: $name, scope: [READ]) { secret } }",
    { name },
    { isAdministrator: true },
  );
  return (made.data as { tokenCreate: { secret: string } }).tokenCreate.secret;
}

interface Asked {
  readonly adviceCompute: {
    readonly job: { readonly id: string; readonly uuid: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

async function ask(input: object, caller: object = { token }): Promise<Asked["adviceCompute"]> {
  const { data } = await open.api.execute(
    "mutation ($input: AdviceInput!) { adviceCompute(input: $input) { job { id uuid } userErrors { code message } } }",
    { input },
    caller,
  );
  return (data as unknown as Asked).adviceCompute;
}

/** The job's result; rejects with its error. */
async function answer(input: object): Promise<Advice> {
  const { job, userErrors } = await ask(input);
  expect(userErrors).toEqual([]);
  await open.api.jobs.runToEnd(job?.uuid ?? "");
  const { data } = await open.api.execute(
    "{ jobs(first: 50) { nodes { uuid result } } }",
    {},
    { token },
  );
  const { nodes } = (data as { jobs: { nodes: { uuid: string; result: unknown }[] } }).jobs;
  return nodes.find(({ uuid }) => uuid === job?.uuid)?.result as Advice;
}

const base = { system: "planted", goal: "BEST", metrics: ["time"], budget: 12, count: 3 };

describe("advice of the API", { timeout: 60_000 }, () => {
  test("is the result of a job: what to measure next, from sources that it chose", async () => {
    const { next, sources } = await answer(base);
    expect(next).toHaveLength(3);
    expect(sources.some(({ isUsed }) => isUsed)).toBe(true);
  });

  test("is read with types: probabilities, reasons, the effect of transfer, when to stop", async () => {
    const measured = Array.from({ length: 10 }, (_, i) => ({
      configuration: { a: i % 2 === 0 },
      values: { time: 10 + i, rate: 100 - i },
    }));
    const { job } = await ask({ ...base, measured, goal: "PARETO", metrics: null, count: 2 });
    await open.api.jobs.runToEnd(job?.uuid ?? "");
    const document = `{ jobs(first: 1, where: { kindIn: [ADVISE] }) { nodes { advice {
      next { configuration reason feasibleProbability values { metric value lower upper isMeasured } }
      transfer { verdict errorWithSources errorAlone standardError rowCount reason } stop { isTime reason }
      outlook { errorNow } feasibility { measuredCount } sources { name isUsed rho } influences { option target }
    } } } }`;
    const { data, errors } = await open.api.execute(document, {}, { token });
    expect(errors).toBeUndefined();
    const [{ advice }] = (data as { jobs: { nodes: [{ advice: Record<string, never> }] } }).jobs
      .nodes;
    expect(advice).toMatchObject({
      transfer: { verdict: expect.stringMatching(/^(HELPED|HURT|CANNOT_TELL)$/u) },
      feasibility: { measuredCount: expect.any(Number) },
    });
    expect(advice?.next).toHaveLength(2);
  });

  test("is given to readers without a token, three at once", async () => {
    const asGuest = (seed: string) => ask({ ...base, seed }, {});
    const asked = [await asGuest("1"), await asGuest("2"), await asGuest("3"), await asGuest("4")];
    expect(asked.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      ...[undefined, undefined, undefined],
      "BUSY",
    ]);
    // Whoever has a token does not wait for those who have none.
    expect((await ask({ ...base, seed: "5" })).userErrors).toEqual([]);
    for (const { job } of asked) if (job !== null) await open.api.jobs.runToEnd(job.uuid);
  });

  test("is its asker's alone: no list has it for others, and an equal question is another job", async () => {
    const input = { ...base, seed: "own", measured: [{ configuration: {}, values: { time: 5 } }] };
    const other = await tokenOf("other");
    const uuids = async (caller: object) => {
      const list = "{ jobs(first: 100) { totalCount nodes { uuid waitsBehind { uuid } } } }";
      const { data } = await open.api.execute(list, {}, caller);
      return JSON.stringify(data);
    };
    const read = async (id: string, caller: object) => {
      const { data } = await open.api.execute(
        "query ($id: ID!) { job(id: $id) { uuid } node(id: $id) { id } }",
        { id },
        caller,
      );
      return Object.values(data ?? {}).map((found) => found !== null);
    };
    // The guest's comes first, so that the others wait behind it.
    const [guests, mine, again] = [
      (await ask(input, {})).job,
      (await ask(input)).job,
      (await ask(input, { token: other })).job,
    ];
    if (!mine || !guests || !again) throw new Error("nothing was queued");
    expect(new Set([mine.uuid, guests.uuid, again.uuid]).size).toBe(3);
    const [own, theirs, nobodys] = [
      await uuids({ token }),
      await uuids({ token: other }),
      await uuids({}),
    ];
    for (const list of [theirs, nobodys]) expect(list).not.toContain(mine.uuid);
    for (const list of [own, theirs, nobodys]) expect(list).not.toContain(guests.uuid);
    expect(own).toContain(mine.uuid);
    expect(await read(mine.id, { token })).toEqual([true, true]);
    for (const caller of [{ token: other }, {}])
      expect(await read(mine.id, caller)).toEqual([false, false]);
    // Whoever was told the id of what a guest asked may read it: it is their page.
    for (const caller of [{ token: other }, {}])
      expect(await read(guests.id, caller)).toEqual([true, true]);
    const all = await uuids({ isAdministrator: true });
    for (const { uuid } of [mine, guests, again]) expect(all).toContain(uuid);
    for (const { uuid } of [mine, guests, again]) await open.api.jobs.runToEnd(uuid);
  });

  test("needs a good key where one is sent, a system and names that there are", async () => {
    const document =
      "mutation ($input: AdviceInput!) { adviceCompute(input: $input) { job { uuid } } }";
    const stranger = await open.api.execute(document, { input: base }, { token: "nonsense" });
    expect(stranger.errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    const codeOf = async (changes: object) =>
      (await ask({ ...base, ...changes })).userErrors[0]?.code;
    expect(await codeOf({ system: null })).toBe("BAD_ADVICE");
    expect(await codeOf({ system: "nothing" })).toBe("NOT_FOUND");
    expect(await codeOf({ system: null, environment: "planted:x" })).toBe("NOT_FOUND");
    expect(await codeOf({ sources: Array(6).fill("x") })).toBe("BAD_PAYLOAD");
  });

  test("says what is wrong with budget, bounds, sources and rows", async () => {
    const refused = async (changes: object, message: string | RegExp) =>
      await expect(answer({ ...base, ...changes })).rejects.toThrow(message);
    await refused({ budget: 0, count: 0 }, "a budget is 1 to 64 configurations");
    await refused({ budget: 65, count: 0 }, "a budget is 1 to 64 configurations");
    const bounds = [{ metric: "time", atMost: 1, atLeast: 2 }];
    await refused({ bounds }, "time cannot be at least 2 and at most 1");
    await refused(
      { sources: ["planted:nowhere:text:1.0"] },
      /there is no environment "planted:nowhere:text:1.0"; there are planted:\w+:text:1.0/,
    );
    await refused(
      { sources: ["elsewhere:nowhere"] },
      /nor a system "elsewhere"; a slug is SYSTEM:/,
    );
    const strange = [{ configuration: { a: 7 }, values: {} }];
    await refused({ measured: strange }, 'option "a" of planted cannot be');
    const unknown = [{ configuration: {}, values: { joules: 1 } }];
    await refused({ measured: unknown }, 'no metric "joules"');
    const other = [{ configuration: {}, values: { rate: 1 } }];
    await refused(
      { measured: other },
      "nothing that is measured has a value of time, but of rate: ask for one of these",
    );
    const backwards = [{ configuration: {}, values: { time: -1 } }];
    await refused({ measured: backwards }, "row 1, time: -1 s is implausible: a duration lies");
    await refused({ metrics: ["joules"] }, 'no metric "joules"; there are ');
  });
});
