import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { completeDescriptor, openSource, parseDescriptor } from "@perfatlas/db/importers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Contributing,
  checked,
  ended,
  type Files,
  labCsv,
  labDraft,
  labFiles,
  offerOf,
  openContributing,
  partsOf,
  reportOf,
  sendAll,
} from "./contributing.ts";

let open: Contributing;
beforeAll(async () => {
  open = await openContributing();
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

const codes = (report: Awaited<ReturnType<typeof checked>>) =>
  report?.findings.nodes.map(({ code }) => code);

/** What `perfatlas validate` says of the same files: the message that it throws, or null. */
async function verdict(files: Files): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-verdict-"));
  try {
    for (const [path, content] of Object.entries(files))
      await writeFile(join(folder, path), content);
    const descriptor = parseDescriptor(JSON.stringify(labDraft));
    await completeDescriptor(descriptor, openSource({ folder, offline: true }));
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function stateOf(id: string, key?: string) {
  const { data } = await open.ask<{ contribution: { state: string } | null }>(
    "query ($id: ID!) { contribution(id: $id) { state } }",
    { id },
    key,
  );
  return data.contribution?.state ?? null;
}

describe("a contribution", () => {
  test("goes from files to a published version, each step with who, when and why", async () => {
    const files = labFiles();
    const { id, uuid } = await sendAll(open, files);
    const report = await checked(open, id);
    expect(report).toMatchObject({ isValid: true, errorCount: 0, measurementCount: 24 });
    expect(codes(report)).toContain("COMPARABLE_SAME");
    const submitted = await open.change("Submit", open.keys.ann, { id });
    expect(submitted.contribution.state).toBe("SUBMITTED");
    expect(await stateOf(id)).toBeNull();
    const accepted = await open.change("Accept", open.keys.curator, { id, reason: "sound" });
    expect(accepted.userErrors).toEqual([]);
    expect(await ended(open, accepted.job)).toEqual({ state: "SUCCEEDED", error: null });
    const { data } = await open.ask<Record<string, unknown>>(
      `query ($id: ID!) {
        contribution(id: $id) {
          state contributor version { number state measurementCount } arrival { storedPartCount }
          events(first: 10) { nodes { actor before after reason } }
        }
        dataset(slug: "coder-lab") { license origin state }
      }`,
      { id },
      open.keys.ann,
    );
    const event = (actor: string, before: string | null, after: string, reason = "") => ({
      actor,
      before,
      after,
      reason,
    });
    expect(data).toEqual({
      contribution: {
        state: "PUBLISHED",
        contributor: "ann",
        version: { number: 1, state: "published", measurementCount: 24 },
        arrival: { storedPartCount: 0 },
        events: {
          nodes: [
            event("ann", null, "DRAFT"),
            event("ann", "DRAFT", "SUBMITTED"),
            event("curator", "SUBMITTED", "ACCEPTED", "sound"),
            event("the instance", "ACCEPTED", "PUBLISHED"),
          ],
        },
      },
      dataset: { license: "CC-BY-4.0", origin: "CONTRIBUTED", state: "LOADED" },
    });
    const jobs = await open.database.rawQuery("select kind from job where subject = 'coder-lab'");
    expect(jobs.rows.map(({ kind }) => kind).sort()).toEqual([
      "export-dataset",
      "publish-contribution",
      "refresh-figures",
    ]);
    const again = await open.change("Accept", open.keys.curator, { id });
    expect(again.userErrors[0]?.code).toBe("WRONG_STATE");
    const late = await open.put(uuid, 1, partsOf(files)[0] as Buffer);
    expect(late.status).toBe(409);
  });

  test("has all its errors told with their places, the first as validate says it", async () => {
    const broken = labCsv((level, threads) => (threads === 2 ? "fast" : level)).toString();
    const files = {
      ...labFiles(),
      "text.csv": Buffer.from(broken.replace("3,1,1", "9,1,1").replace("1,1,0,1,\n", "1,1,0\n")),
    };
    const { id } = await sendAll(open, files, { ...labDraft, id: "coder-broken" });
    const report = await checked(open, id);
    expect(report).toMatchObject({ isValid: false, errorCount: 8 });
    expect(report?.findings.nodes.map(({ file, line }) => `${file} ${line}`)).toEqual(
      [2, 4, 5, 8, 9, 11, 12, 13].map((line) => `text.csv ${line}`),
    );
    expect(report?.findings.nodes[0]?.message).toBe(await verdict(files));
    const refused = await open.change("Submit", open.keys.ann, { id });
    expect(refused.userErrors[0]?.code).toBe("HAS_ERRORS");
    expect(await stateOf(id, open.keys.ann)).toBe("DRAFT");
  });

  test("is compared with what is published: copies, outliers, what cannot be", async () => {
    const published = (level: number, threads: number, sum: number) => (level * 3 + sum) / threads;
    const odd = (level: number, threads: number, sum: number) =>
      level === 2 && threads === 2 && sum === 1
        ? 900
        : 4.1 * published(level, threads, sum) + 0.01 * level;
    const files = { "text.csv": labCsv(published), "video.csv": labCsv(odd) };
    const { id } = await sendAll(open, files, { ...labDraft, id: "coder-odd" });
    const report = await checked(open, id);
    expect(report?.isValid).toBe(true);
    expect(codes(report)).toEqual(expect.arrayContaining(["COPY", "OUTLIER_OF_RELATED"]));
    const negative = { ...labFiles(), "text.csv": labCsv((level) => level - 2) };
    const other = await sendAll(open, negative, { ...labDraft, id: "coder-negative" });
    expect((await checked(open, other.id))?.isValid).toBe(false);
  });

  test("contradicting what is known of its system is an error", async () => {
    const [level, ...options] = labDraft.space.options;
    const space = { ...labDraft.space, options: [{ ...level, default: 3 }, ...options] };
    const { id } = await sendAll(open, labFiles(), { ...labDraft, id: "coder-other", space });
    expect(codes(await checked(open, id))).toEqual(["SYSTEM_DISAGREES"]);
  });

  test("that is not whole or not checked is neither checked nor submitted", async () => {
    const input = offerOf(labFiles(), { ...labDraft, id: "coder-part" });
    const { contribution } = await open.change("Create", open.keys.ann, { input });
    const { id, uuid } = contribution;
    const codeOf = async (name: string) =>
      (await open.change(name, open.keys.ann, { id })).userErrors[0]?.code;
    expect([await codeOf("Check"), await codeOf("Submit")]).toEqual([
      "PARTS_MISSING",
      "PARTS_MISSING",
    ]);
    for (const [i, part] of partsOf(labFiles()).entries()) await open.put(uuid, i + 1, part);
    expect(await codeOf("Submit")).toBe("NOT_CHECKED");
    // The bytes are those of the parts, and not of the file that was stated.
    const headers = { authorization: `Bearer ${open.keys.ann}` };
    await fetch(`${open.base}/contributions/${uuid}/parts/1`, { method: "DELETE", headers });
    const other = Buffer.from(partsOf(labFiles())[0] as Buffer);
    other[0] = 33;
    await open.put(uuid, 1, other);
    expect(codes(await checked(open, id))).toEqual(["WRONG_DIGEST"]);
    await fetch(`${open.base}/contributions/${uuid}/parts/1`, { method: "DELETE", headers });
    expect(await reportOf(open, id, open.keys.ann)).toBeNull();
  });

  test("is its contributor's to change and read until it is published, and the curators' to judge", async () => {
    const { id } = await sendAll(open, labFiles(), { ...labDraft, id: "coder-own" });
    await checked(open, id);
    const codeAs = async (name: string, key: string, more = {}) =>
      open.change(name, key, { id, ...more }).then(
        ({ userErrors }) => userErrors[0]?.code,
        (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
      );
    for (const name of ["Check", "Submit", "Withdraw"]) {
      expect(await codeAs(name, open.keys.bob)).toBe("NOT_FOUND");
      expect(await codeAs(name, open.keys.reader)).toBe("FORBIDDEN");
      expect(await codeAs(name, open.keys.curator)).toBe("FORBIDDEN");
    }
    for (const name of ["Accept", "Reject", "Retract"])
      expect(await codeAs(name, open.keys.ann, { reason: "mine" })).toBe("FORBIDDEN");
    expect(await reportOf(open, id, open.keys.ann)).toMatchObject({ isValid: true });
    expect(await reportOf(open, id, open.keys.curator)).toMatchObject({ isValid: true });
    expect(await reportOf(open, id, open.keys.bob)).toBeNull();
    const list = async (key?: string) => {
      const { data } = await open.ask<{
        contributions: { totalCount: number; nodes: { id: string }[] };
        node: unknown;
      }>(
        `query ($id: ID!) { contributions(first: 100) { totalCount nodes { id } }
          node(id: $id) { id } }`,
        { id },
        key,
      );
      const { totalCount, nodes } = data.contributions;
      expect(totalCount).toBe(nodes.length);
      expect(nodes.some((each) => each.id === id)).toBe(data.node !== null);
      return data.node !== null;
    };
    expect([await list(open.keys.ann), await list(open.keys.curator)]).toEqual([true, true]);
    expect([await list(open.keys.bob), await list()]).toEqual([false, false]);
    await open.change("Submit", open.keys.ann, { id });
    expect(await codeAs("Reject", open.keys.curator, { reason: " " })).toBe("NO_REASON");
    await open.change("Reject", open.keys.curator, { id, reason: "no meter is named" });
    expect(await stateOf(id, open.keys.ann)).toBe("REJECTED");
    expect(await codeAs("Accept", open.keys.curator)).toBe("WRONG_STATE");
  });

  test("to a data set of somebody else is joined by a curator on purpose, and retracting leaves a tombstone", async () => {
    const publish = async (key: string, files: Files, more = {}) => {
      const input = offerOf(files, { ...labDraft, id: "coder-joint" });
      const { contribution } = await open.change("Create", key, { input });
      const { id, uuid } = contribution;
      for (const [i, part] of partsOf(files).entries()) await open.put(uuid, i + 1, part, { key });
      await checked(open, id, key);
      await open.change("Submit", key, { id });
      const { userErrors, job } = await open.change("Accept", open.keys.curator, { id, ...more });
      if (job !== null) await ended(open, job);
      return { id, code: userErrors[0]?.code };
    };
    const ann = await publish(open.keys.ann, labFiles());
    const other = { ...labFiles(), "text.csv": labCsv((level, threads) => level * 7 - threads) };
    const bob = await publish(open.keys.bob, other);
    expect(bob.code).toBe("NEEDS_JOIN");
    expect(await stateOf(bob.id, open.keys.bob)).toBe("SUBMITTED");
    const joined = await open.change("Accept", open.keys.curator, { id: bob.id, join: true });
    await ended(open, joined.job);
    const versions = async () => {
      const { data } = await open.ask<{ dataset: { versions: unknown } }>(
        `{ dataset(slug: "coder-joint") { versions { number state } } }`,
      );
      return data.dataset.versions;
    };
    const version = (number: number, state: string) => ({ number, state });
    expect(await versions()).toEqual([version(2, "published"), version(1, "published")]);
    await open.change("Retract", open.keys.curator, { id: bob.id, reason: "the clock was wrong" });
    await open.change("Withdraw", open.keys.ann, { id: ann.id, reason: "superseded" });
    expect(await versions()).toEqual([version(2, "retracted"), version(1, "retracted")]);
    const { data } = await open.ask<{ contribution: object }>(
      `query ($id: ID!) { contribution(id: $id) { state title note contributor
        events(last: 1) { nodes { actor after reason } } } }`,
      { id: bob.id },
    );
    expect(data.contribution).toEqual({
      state: "RETRACTED",
      title: "The coder in a laboratory",
      note: null,
      contributor: null,
      events: { nodes: [{ actor: null, after: "RETRACTED", reason: "the clock was wrong" }] },
    });
    const input = offerOf(labFiles(), { ...labDraft, id: "coder-joint" }, { note: "again" });
    const again = await open.change("Create", open.keys.bob, { input });
    expect(again.userErrors[0]?.code).toBe("RETRACTED");
  });
});
