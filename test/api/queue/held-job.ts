// Opens the registry of its first argument, a folder or a server, runs a job that never ends, prints the
// job's ID and waits to be killed.
import { setTimeout as wait } from "node:timers/promises";
import { jobReader, migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";

const where = process.argv[2] ?? "";
const url = where.startsWith("postgres") ? where : undefined;
const database = await openDatabase(url === undefined ? { home: where } : { url });
await migrate(database);
const jobs = createJobs({
  tools: {
    database,
    source: openSource({ offline: true }),
    descriptors: [],
    withoutData: [],
    revision: "test",
    threadCount: 1,
  },
  connectionString: url,
  report: (incident, error) => console.error(incident, error),
  handlers: [
    {
      kind: "speak",
      deadlineSeconds: 600,
      subject: () => "",
      parse: (payload) => payload,
      run: () => new Promise(() => {}),
    },
  ],
});
const id = await jobs.enqueue("speak", { text: "x" });
await jobs.startWorker();
for (;;) {
  const [job] = await jobReader.byIds(database, [id]);
  if (job?.state === "running") break;
  await wait(50);
}
process.stdout.write(`${id}\n`);
