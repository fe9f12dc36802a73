import { describe, expect, test } from "vitest";
import { ListDatasetsDocument, ReadJobDocument } from "../../apps/cli/generated/graphql.ts";
import type { Terminal } from "../../apps/cli/src/output/terminal.ts";
import { JobError } from "../../apps/cli/src/requests/job-errors.ts";
import { loadMissing } from "../../apps/cli/src/requests/load-missing.ts";
import type { Transport } from "../../apps/cli/src/transport/transport.ts";

/** A registry that loads what is asked for, but never "storm". */
function registry() {
  const notes: string[] = [];
  const terminal: Terminal = {
    print: () => {},
    note: (line) => notes.push(line),
    onInterrupt: () => () => {},
    ask: async () => undefined,
    progress: () => ({ update: () => {}, stop: () => {} }),
  };
  const asked: string[] = [];
  const transport: Transport = {
    where: "here",
    isElsewhere: false,
    afterwards: "it goes on",
    work: async () => {},
    async request(document, variables) {
      if (String(document) === String(ListDatasetsDocument)) {
        const nodes = ["sqlite", "storm"].map((slug) => ({ slug, state: "AVAILABLE" }));
        return { datasets: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } as never;
      }
      const { slug } = variables as { slug?: string };
      if (slug !== undefined) asked.push(slug);
      const isLost = asked.at(-1) === "storm";
      const ended = isLost
        ? { state: "FAILED", error: "no answer", result: { code: "SOURCE_UNREACHABLE" } }
        : { state: "SUCCEEDED", error: null, result: {} };
      const job = { id: "j", uuid: "0123", message: "", waitsBehind: null, ...ended };
      return (
        String(document) === String(ReadJobDocument) ? { job } : { queued: { job, userErrors: [] } }
      ) as never;
    },
    close: async () => {},
  };
  return { notes, terminal, transport, asked };
}

describe("data sets that an evaluation needs", () => {
  test("are loaded though one of them cannot be had, which is said", async () => {
    const { notes, terminal, transport, asked } = registry();
    await loadMissing(transport, terminal, ["storm", "sqlite"]);
    expect(asked).toEqual(["storm", "sqlite"]);
    expect(notes).toContain("storm not loaded: no answer");
  });

  test("are the command's failure when none can be had, with its exit code", async () => {
    const { terminal, transport } = registry();
    const failure = await loadMissing(transport, terminal, ["storm"]).catch((error) => error);
    expect(failure).toBeInstanceOf(JobError);
    expect((failure as JobError).isBadInput).toBe(false);
  });
});
