import { isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApiSchema } from "../../../apps/api/src/graph/schema.ts";
import { storeCoderEvaluations } from "../coder-evaluations.ts";
import {
  type Contributing,
  checked,
  labDraft,
  labFiles,
  offerOf,
  openContributing,
  partsOf,
  sendAll,
} from "../contribution/contributing.ts";
import { ADMINISTRATOR_KEY } from "../open-test-api.ts";
import { auditedChanges } from "./audited-changes.ts";

interface Entry {
  readonly happenedAt: string;
  readonly actor: string;
  readonly action: string;
  readonly type: string | null;
  readonly object: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

let open: Contributing;
const CHANGES = auditedChanges(() => open);
beforeAll(async () => {
  open = await openContributing();
  await storeCoderEvaluations(open.database);
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

/** Entries, newest first, as an administrator reads them. */
async function log(object: string | null = null) {
  const { data, errors } = await open.ask<{
    auditLog: { readonly totalCount: number; readonly nodes: readonly Entry[] };
  }>(
    `query ($object: String) { auditLog(first: 100, object: $object) {
      totalCount nodes { happenedAt actor action type object before after }
    } }`,
    { object },
    ADMINISTRATOR_KEY,
  );
  expect(errors).toBeUndefined();
  return data.auditLog;
}

describe("the audit log", () => {
  test("is written by every mutation of the schema", () => {
    const mutation = buildApiSchema().getMutationType();
    expect(isObjectType(mutation)).toBe(true);
    expect(Object.keys(CHANGES).sort()).toEqual(Object.keys(mutation?.getFields() ?? {}).sort());
  });

  test.each(Object.keys(CHANGES))("has what %s did, by whom", async (name) => {
    const before = (await log()).totalCount;
    const { call, entries } = CHANGES[name] as (typeof CHANGES)[string];
    await call();
    const { totalCount, nodes } = await log();
    const news = nodes.slice(0, totalCount - before);
    if (entries.length === 0) expect(news).toEqual([]);
    const like = entries.map((each) => expect.objectContaining(each));
    expect(news).toEqual(expect.arrayContaining(like));
    for (const { action, type } of news) expect(type).toBe(action.toUpperCase().replace(".", "_"));
  });

  test("has an entry of another version of the program without its type", async () => {
    await open.database.rawQuery(
      "insert into audit_entry (actor, action, object) values ('x', 'board.rename', 'another-version')",
    );
    const { nodes } = await log("another-version");
    expect(nodes).toMatchObject([{ action: "board.rename", type: null }]);
  });

  test("says from which state to which, and is the administrator's alone to read", async () => {
    const { id, uuid } = await sendAll(open, labFiles(), { ...labDraft, id: "audit-states" });
    await checked(open, id);
    await open.change("Submit", open.keys.ann, { id });
    await open.change("Reject", open.keys.curator, { id, reason: "no meter" });
    const { nodes } = await log(uuid);
    const states = nodes.filter(({ action }) => action.startsWith("contribution."));
    expect(states.map(({ before, after }) => [before?.state ?? null, after?.state])).toEqual([
      ["submitted", "rejected"],
      ["draft", "submitted"],
      [null, "draft"],
    ]);
    expect(states[0]?.after?.reason).toBe("no meter");
    for (const [key, code] of [
      [undefined, "UNAUTHENTICATED"],
      [open.keys.ann, "FORBIDDEN"],
      [open.keys.curator, "FORBIDDEN"],
    ] as const) {
      const { errors } = await open.ask("{ auditLog(first: 1) { totalCount } }", {}, key);
      expect(errors?.[0]?.extensions).toMatchObject({ code });
    }
  });

  test("has nothing of a change that was not made", async () => {
    const before = (await log()).totalCount;
    for (const call of [`tokenRevoke(name: "nobody")`, `tokenCreate(name: "ann", scope: [READ])`]) {
      const { errors } = await open.ask(
        `mutation { ${call} { userErrors { code } } }`,
        {},
        ADMINISTRATOR_KEY,
      );
      expect(errors).toBeUndefined();
    }
    expect((await log()).totalCount).toBe(before);
  });

  test("takes the change with it when it cannot be written", async () => {
    const draft = await open.change("Create", open.keys.ann, {
      input: offerOf(labFiles(), { ...labDraft, id: "audit-unwritten" }),
    });
    const contents = async () => {
      const tables = ["token", "contribution", "contribution_part", "entry", "prediction", "job"];
      const counts = tables.map((each) => `(select count(*) from ${each}) as ${each}`);
      return (await open.database.rawQuery(`select ${counts.join(", ")}`)).rows;
    };
    await open.api.jobs.stop();
    await open.database.rawQuery(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no room for entries'; end $$`);
    await open.database.rawQuery(
      "create trigger refuse before insert on audit_entry for each row execute function refuse()",
    );
    const before = await contents();
    const calls = ["tokenCreate", "contributionWithdraw", "submitPredictions"];
    for (const name of calls) await expect(CHANGES[name]?.call()).rejects.toThrow();
    const recheck = { share: 0.25, suite: null, subject: null, seed: "unwritten" };
    await expect(open.api.jobs.enqueue("recheck", recheck)).rejects.toThrow(/no room/);
    const [part] = partsOf(labFiles());
    const { status } = await open.put(draft.contribution.uuid, 1, part as Buffer);
    await open.database.rawQuery("drop trigger refuse on audit_entry");
    expect(status).toBe(500);
    expect(await contents()).toEqual(before);
    // One of each call, and of nothing else.
    expect(open.reported.splice(0)).toHaveLength(calls.length + 1);
  });
});
