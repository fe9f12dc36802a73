import { createApi } from "@perfatlas/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expireDrafts } from "../../../apps/api/src/contribution/expire-drafts.ts";
import { coderDataset } from "../coder-dataset.ts";
import { ADMINISTRATOR_KEY } from "../open-test-api.ts";
import {
  type Contributing,
  checked,
  labDraft,
  labFiles,
  offerOf,
  openContributing,
  partsOf,
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

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const expire = (days: number) => expireDrafts(open.database, { days: 30, now: inDays(days) });

/** An empty draft. */
async function draft(name: string) {
  const input = offerOf(labFiles(), { ...labDraft, id: `expiry-${name}` });
  return (await open.change("Create", open.keys.ann, { input })).contribution;
}

async function look(id: string) {
  const { data } = await open.ask<{
    contribution: {
      state: string;
      events: { nodes: { after: string; actor: string; reason: string }[] };
    };
  }>(
    `query ($id: ID!) { contribution(id: $id) { state
      events(last: 1) { nodes { after actor reason } } } }`,
    { id },
    open.keys.ann,
  );
  return data.contribution;
}

/** As if a draft had been made so many days ago. */
async function setBack(uuid: string, days: number): Promise<void> {
  await open.database.rawQuery(
    "update contribution set changed_at = now() - make_interval(days => $2) where id = $1",
    [uuid, days],
  );
}

async function partCount(uuid: string) {
  const { rows } = await open.database.rawQuery(
    "select count(*)::int as n from contribution_part where contribution_id = $1",
    [uuid],
  );
  return rows[0]?.n;
}

describe("a draft", () => {
  test("to which nothing comes for the term is withdrawn by the instance, with its parts", async () => {
    const { id, uuid } = await draft("idle");
    await open.put(uuid, 1, partsOf(labFiles())[0] as Buffer);
    expect(await expire(29)).toBe(0);
    expect((await look(id)).state).toBe("DRAFT");
    expect(await partCount(uuid)).toBe(1);
    expect(await expire(31)).toBe(1);
    const { state, events } = await look(id);
    expect([state, events.nodes]).toEqual([
      "WITHDRAWN",
      [{ after: "WITHDRAWN", actor: "the instance", reason: "nothing came for 30 days" }],
    ]);
    expect(await partCount(uuid)).toBe(0);
    const { data } = await open.ask<{ auditLog: { nodes: object[] } }>(
      "query ($object: String) { auditLog(first: 1, object: $object) { nodes { actor action } } }",
      { object: uuid },
      ADMINISTRATOR_KEY,
    );
    expect(data.auditLog.nodes).toEqual([
      { actor: "the instance", action: "contribution.withdraw" },
    ]);
    expect((await open.put(uuid, 2, partsOf(labFiles())[1] as Buffer)).status).toBe(409);
    expect(await expire(31)).toBe(0);
  });

  test("stays while parts come, however old it is, and once it was submitted", async () => {
    const old = await draft("busy");
    await open.put(old.uuid, 1, partsOf(labFiles())[0] as Buffer);
    await setBack(old.uuid, 40);
    const submitted = await sendAll(open, labFiles(), { ...labDraft, id: "expiry-submitted" });
    await checked(open, submitted.id);
    await open.change("Submit", open.keys.ann, { id: submitted.id });
    expect(await expire(0)).toBe(0);
    expect((await look(old.id)).state).toBe("DRAFT");
    expect(await expire(31)).toBe(1);
    expect((await look(submitted.id)).state).toBe("SUBMITTED");
  });

  test("is looked after when a worker starts, by the instance's own term", async () => {
    const { id, uuid } = await draft("started");
    await setBack(uuid, 2);
    const { source } = await coderDataset();
    const { database } = open;
    const options = { database, revision: "test", source, descriptors: [], draftDays: 1 };
    const other = await createApi(options);
    await other.jobs.startWorker();
    await other.close();
    expect((await look(id)).events.nodes[0]?.reason).toBe("nothing came for a day");
  });
});
