import { Command } from "commander";
import { type JobFragment, ListJobsDocument } from "../../generated/graphql.ts";
import { countArgument } from "../count-argument.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { readSettings } from "../settings.ts";
import { withTransport } from "../transport/with-transport.ts";

/** `perfatlas jobs`: the newest jobs and how they went. */
export function jobsCommand(): Command {
  return new Command("jobs")
    .description("list the newest jobs and how they went")
    .option("--last <n>", "how many, 1 to 100", countArgument(1, 100), 20)
    .option("--json", "print JSON")
    .action(async ({ last, json }: { last: number; json?: boolean }) => {
      const answer = await withTransport(readSettings(process.env), (transport) =>
        transport.request(ListJobsDocument, { first: last }),
      );
      const jobs = answer.jobs.nodes;
      if (json) terminal.print(JSON.stringify(jobs, null, 2));
      else for (const line of described(jobs)) terminal.print(line);
    });
}

function described(jobs: readonly JobFragment[]): readonly string[] {
  if (jobs.length === 0) return ["no job was ever queued"];
  const rows = jobs.map((job) => [
    job.createdAt,
    job.kind,
    job.state.toLowerCase(),
    job.total > 0 ? `${job.done}/${job.total}` : "",
    job.error ?? job.message,
  ]);
  return table(["queued", "kind", "state", "done", "message"], rows);
}
