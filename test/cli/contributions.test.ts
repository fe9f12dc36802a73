import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Terminal } from "../../apps/cli/src/output/terminal.ts";
import { listContributions } from "../../apps/cli/src/reviewing/list-contributions.ts";
import { reviewContribution } from "../../apps/cli/src/reviewing/review-contribution.ts";
import {
  contributionLines,
  showContribution,
} from "../../apps/cli/src/reviewing/show-contribution.ts";
import { httpTransport } from "../../apps/cli/src/transport/http-transport.ts";
import type { Transport } from "../../apps/cli/src/transport/transport.ts";
import {
  type Contributing,
  checked,
  labDraft,
  labFiles,
  openContributing,
  sendAll,
} from "../api/contribution/contributing.ts";
import { perfatlas } from "./run-perfatlas.ts";

let open: Contributing;
let curator: Transport;
let contributor: Transport;
beforeAll(async () => {
  open = await openContributing();
  curator = httpTransport(open.base, open.keys.curator);
  contributor = httpTransport(open.base, open.keys.ann);
});
afterAll(async () => {
  await curator.close();
  await contributor.close();
  expect(open.reported).toEqual([]);
  await open.close();
});

/** A terminal that nobody looks at. */
const unseen: Terminal = {
  print: () => undefined,
  note: () => undefined,
  onInterrupt: () => () => undefined,
  ask: async () => undefined,
  progress: () => ({ update: () => undefined, stop: () => undefined }),
};

/** A contribution that waits for a curator. */
async function waiting(id: string) {
  const made = await sendAll(open, labFiles(), { ...labDraft, id });
  await checked(open, made.id);
  await open.change("Submit", open.keys.ann, { id: made.id });
  return made.uuid;
}

const decided = (
  action: "accept" | "reject" | "retract" | "withdraw",
  id: string,
  reason: string | null = null,
) => ({ action, id, reason, isJoin: false });

describe("perfatlas contributions", () => {
  test("lists what waits, shows its report, accepts it and retracts what was published", async () => {
    const uuid = await waiting("listed");
    const variables = { PERFATLAS_API: open.base, PERFATLAS_TOKEN: open.keys.curator };
    const listed = await perfatlas(["contributions"], variables);
    expect([listed.code, listed.stderr]).toEqual([0, ""]);
    expect(listed.stdout).toMatch(
      new RegExp(`^id +changed +state +of .*\n${uuid.slice(0, 8)} .* submitted +ann +listed `),
    );
    const accepted = await perfatlas(["contributions", "accept", uuid.slice(0, 8)], variables);
    expect(accepted.stdout).toBe(`listed (${uuid.slice(0, 8)}) is published, version 1\n`);
    const args = ["contributions", "retract", uuid, "--reason", "the clock", "--json"];
    const { state } = JSON.parse((await perfatlas(args, variables)).stdout) as { state: string };
    expect(state).toBe("RETRACTED");
    const again = await perfatlas(args, variables);
    expect([again.code, again.stdout]).toEqual([2, ""]);
    expect(again.stderr).toContain(`no contribution that is published begins with "${uuid}"`);
  });

  test("shows files, history and every finding of a contribution", async () => {
    const uuid = await waiting("shown");
    const shown = await showContribution(curator, uuid.slice(0, 13));
    expect(shown).toMatchObject({ uuid, contributor: "ann", report: { isValid: true } });
    const lines = contributionLines(shown);
    expect(lines).toEqual(
      expect.arrayContaining([
        "note: measured twice",
        expect.stringMatching(/^file text.csv, \d+ B$/),
        expect.stringMatching(/ submitted by ann$/),
        expect.stringMatching(
          /^report: 12 configurations, 24 measurements, 0 failures; 0 errors, /,
        ),
      ]),
    );
    expect(lines.length).toBe(8 + (shown.report?.findings.length ?? 0));
  });

  test("rejects with a reason alone, which the contributor reads", async () => {
    const uuid = await waiting("refused");
    const bare = reviewContribution(curator, unseen, decided("reject", uuid, " "));
    await expect(bare).rejects.toThrow("say why with --reason");
    const rejected = await reviewContribution(curator, unseen, decided("reject", uuid, "no meter"));
    expect(rejected.state).toBe("REJECTED");
    expect((await showContribution(contributor, uuid)).events.at(-1)).toMatchObject({
      reason: "no meter",
    });
    expect(await listContributions(contributor, ["SUBMITTED", "REJECTED"])).toContainEqual(
      expect.objectContaining({ uuid, state: "REJECTED" }),
    );
  });

  test("is a curator's to decide; contributors withdraw their own", async () => {
    const uuid = await waiting("kept");
    const accepted = reviewContribution(contributor, unseen, decided("accept", uuid));
    await expect(accepted).rejects.toMatchObject({ code: "FORBIDDEN" });
    const bob = httpTransport(open.base, open.keys.bob);
    await expect(showContribution(bob, uuid)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const withdrawn = await reviewContribution(contributor, unseen, decided("withdraw", uuid));
    expect(withdrawn.state).toBe("WITHDRAWN");
    await bob.close();
  });

  test("asks for more of an uuid that several begin with", async () => {
    await waiting("twice");
    await expect(showContribution(curator, "")).rejects.toThrow(/contributions begin with ""/);
  });
});
