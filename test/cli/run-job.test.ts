import { expect, test } from "vitest";
import {
  type JobFragment,
  QueueDatasetImportDocument,
  ReadJobDocument,
} from "../../apps/cli/generated/graphql.ts";
import type { Terminal } from "../../apps/cli/src/output/terminal.ts";
import { InterruptedError } from "../../apps/cli/src/requests/job-errors.ts";
import { runJob } from "../../apps/cli/src/requests/run-job.ts";
import type { Transport } from "../../apps/cli/src/transport/transport.ts";

const job: JobFragment = {
  id: "j",
  uuid: "01234567-0000-4000-8000-000000000000",
  kind: "import-dataset",
  subject: "zlib",
  state: "RUNNING",
  position: null,
  done: 0,
  total: 0,
  message: "",
  result: null,
  error: null,
  createdAt: "2026-01-01T00:00:00Z",
  startedAt: null,
  finishedAt: null,
  waitsBehind: null,
};

test("Ctrl-C while a job is being queued is heeded once there is one", async () => {
  let interrupt = () => {};
  const asked: string[] = [];
  const terminal: Terminal = {
    print: () => {},
    note: () => {},
    onInterrupt(heed) {
      interrupt = heed;
      return () => {};
    },
    ask: async (question) => {
      asked.push(question);
      return undefined;
    },
    progress: () => ({ update: () => {}, stop: () => {} }),
  };
  let looks = 0;
  const transport: Transport = {
    where: "here",
    isElsewhere: false,
    afterwards: "it goes on",
    work: async () => {},
    async request(document) {
      if (String(document) === String(ReadJobDocument)) {
        // Ended at the second look, so that a Ctrl-C that was lost shows as a result.
        looks += 1;
        return { job: looks < 2 ? job : { ...job, state: "SUCCEEDED" } } as never;
      }
      interrupt();
      return { queued: { job, userErrors: [] } } as never;
    },
    close: async () => {},
  };
  const request = {
    document: QueueDatasetImportDocument,
    variables: { slug: "zlib" },
    title: "zlib",
  };
  await expect(runJob(transport, terminal, request)).rejects.toThrow(InterruptedError);
  expect(asked).toHaveLength(1);
});
