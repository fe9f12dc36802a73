// Opens the registry in the folder of its first argument, runs a job that never ends, prints the
// job's ID and waits to be killed.
import { jobReader, migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { createJobs } from "../../../apps/api/src/queue/create-jobs.ts";

const database = await openDatabase({ home: process.argv[2] ?? "" });
await migrate(database);
const jobs = createJobs({
  tools: {
    database,
    source: openSource({ offline: true }),
    descriptors: [],
    revision: "test",
    threadCount: 1,
  },
  connectionString: undefined,
  report: (incident, error) => console.error(incident, error),
  handlers: [{ kind: "speak", parse: (payload) => payload, run: () => new Promise(() => {}) }],
});
const id = await jobs.enqueue("speak", { text: "x" });
await jobs.startWorker();
for (;;) {
  const [job] = await jobReader.byIds(database, [id]);
  if (job?.state === "running") break;
  await new Promise((resolve) => setTimeout(resolve, 50));
}
process.stdout.write(`${id}\n`);
