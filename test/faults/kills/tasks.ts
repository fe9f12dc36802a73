import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { migrate, openDatabase, restoreBackup, saveBackup, storeDataset } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { contentHash } from "@perfatlas/wire";
import { jobHandlers } from "../../../apps/api/src/jobs/index.ts";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";
import type { Jobs } from "../../../apps/api/src/queue/jobs.ts";
import { uploadRuns } from "../../../apps/api/src/upload/upload-runs.ts";
import { itemsOfRuns, pressCampaign, pressRun } from "../../api/live-campaign.ts";
import { datasetContent } from "../../db/store/dataset-content.ts";
import { copyWhole, type Templates } from "./templates.ts";

/** What a process does again and again until it is killed. */
export interface Task {
  /** Milliseconds that the first time takes at most, about. */
  readonly span: number;
  /** Makes what it works on, in the folder of the round. */
  prepare(root: string, templates: Templates): Promise<void>;
  /** Opens it, and gives what does the thing of that number; when it returns, the thing is done for good. */
  begin(root: string, templates: Templates): Promise<(i: number) => Promise<void>>;
}

type Database = Awaited<ReturnType<typeof openDatabase>>;

const home = (root: string) => join(root, "home");
const nothing = async () => {};
const open = (root: string) => openDatabase({ home: home(root) });

/** Runs of batch `i` of an upload: three, which nobody else sends. */
export function batch(i: number) {
  const startedAt = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
  return itemsOfRuns(...[0, 1, 2].map((n) => pressRun((3 * i + n) % 34, { startedAt })));
}

/** Sends a batch as a client does. */
export async function upload(database: Database, i: number) {
  const campaign = pressCampaign({ project: "killed" });
  const uploader = { tokenId: null, name: "administrator", isCurator: true };
  return await uploadRuns(database, { campaign, items: batch(i), uploader, catalog: [] });
}

/** A data set of 400 measurements. */
export function killedDataset(i: number) {
  const measured = Array.from({ length: 400 }, (_, n) => ({
    environment: n % 3,
    configuration: n % 8,
    repeat: Math.floor(n / 24),
    value: n,
  }));
  const content = datasetContent(measured, { id: `import-${i}`, system: "killed" });
  return { ...content, digest: contentHash(content.descriptor) };
}

/** The queue of a process that evaluates. */
export function evaluating(database: Database): Jobs {
  const source = openSource({ offline: true });
  const tools = {
    database,
    source,
    descriptors: [],
    withoutData: [],
    revision: "test",
    threadCount: 1,
  };
  const report = () => {};
  return createJobs({ tools, handlers: jobHandlers, connectionString: undefined, report });
}

/** What is evaluated: one repeat more each time. */
export const evaluation = (i: number) => ({
  dataset: "press-live-runs",
  strategies: ["direct", "target-only"],
  learners: ["ridge"],
  repeats: 2 + i,
});

/** Every task, by what is killed. */
export const tasks = {
  "first start": {
    span: 2000,
    prepare: nothing,
    begin: async (root) => async (i) => {
      const database = await openDatabase({ home: join(root, `${i}`) });
      await migrate(database);
      await database.rawQuery("insert into system (slug, title) values ('made', 'T')");
      await database.close();
    },
  },
  migration: {
    span: 1000,
    prepare: nothing,
    begin:
      async (root, { old }) =>
      async (i) => {
        await copyWhole(old, join(root, `${i}`));
        const database = await openDatabase({ home: join(root, `${i}`) });
        await migrate(database);
        await database.close();
      },
  },
  import: {
    span: 600,
    prepare: (root, { empty }) => copyWhole(empty, home(root)),
    begin: async (root) => {
      const database = await open(root);
      return async (i) => void (await storeDataset(database, killedDataset(i)));
    },
  },
  upload: {
    span: 600,
    prepare: (root, { empty }) => copyWhole(empty, home(root)),
    begin: async (root) => {
      const database = await open(root);
      return async (i) => {
        const { verdicts } = await upload(database, i);
        const odd = verdicts.find(({ verdict }) => verdict !== "accepted");
        if (odd !== undefined) throw new Error(`not accepted: ${JSON.stringify(odd)}`);
      };
    },
  },
  evaluation: {
    span: 2500,
    prepare: (root, { press }) => copyWhole(press, home(root)),
    begin: async (root) => {
      const jobs = evaluating(await open(root));
      await jobs.startWorker();
      return async (i) => jobs.runToEnd(await jobs.enqueue("evaluate-suite", evaluation(i)));
    },
  },
  backup: {
    span: 600,
    prepare: async (root, { press }) => {
      await copyWhole(press, home(root));
      await mkdir(join(root, "files"));
    },
    begin: async (root) => {
      const database = await open(root);
      return async (i) => void (await saveBackup(database, join(root, "files", `${i}.backup`)));
    },
  },
  restore: {
    span: 1200,
    prepare: nothing,
    begin:
      async (root, { backup, empty }) =>
      async (i) => {
        await copyWhole(empty, join(root, `${i}`));
        const database = await openDatabase({ home: join(root, `${i}`) });
        await restoreBackup(database, backup);
        await database.close();
      },
  },
} as const satisfies Record<string, Task>;

/** A name of one of them. */
export type TaskName = keyof typeof tasks;
