import { Command, InvalidArgumentError } from "commander";
import { ListJobsDocument, QueueRecheckDocument } from "../../generated/graphql.ts";
import { countArgument } from "../count-argument.ts";
import { type Recheck, recheckLines } from "../output/recheck-lines.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { runJob } from "../requests/run-job.ts";
import { settingsInForce } from "../settings-in-force.ts";
import type { Transport } from "../transport/transport.ts";
import { withTransport } from "../transport/with-transport.ts";

interface RecheckOptions {
  readonly share: number;
  readonly suite?: string;
  readonly system?: string;
  readonly seed?: string;
  readonly log?: number;
  readonly json?: boolean;
}

/** `perfatlas recheck`: computes some of what is stored once more and compares it, bit for bit. */
export function recheckCommand(): Command {
  return new Command("recheck")
    .option("--share <percent>", "of the repeats, such as 1% or 0.01", share, 0.01)
    .option("--suite <name>", "only of this suite")
    .option("--system <name>", "only of this system of the suite")
    .option("--seed <text>", "the same repeats are drawn by the same one")
    .option("--log <n>", "instead: what came out of the last so many", countArgument(1, 100))
    .option("--json", "print JSON")
    .action(async (options: RecheckOptions) => {
      await withTransport(await settingsInForce(), async (transport) => {
        if (options.log !== undefined) return await printLog(transport, options.log, options.json);
        const { share: part, suite = null, system: subject = null, seed = null } = options;
        const outcome = (await runJob(transport, terminal, {
          document: QueueRecheckDocument,
          variables: { share: part, suite, subject, seed },
          title: "computing once more",
        })) as Recheck;
        if (options.json) terminal.print(JSON.stringify(outcome, null, 2));
        else for (const line of recheckLines(outcome)) terminal.print(line);
        if (outcome.differing.length > 0) process.exitCode = 1;
      });
    });
}

async function printLog(transport: Transport, first: number, isJson = false): Promise<void> {
  const where = { kindIn: ["RECHECK" as const], stateIn: ["SUCCEEDED" as const] };
  const { jobs } = await transport.request(ListJobsDocument, { first, where });
  const entries = jobs.nodes.map(({ finishedAt, subject, result }) => ({
    ...(result as unknown as Recheck),
    finishedAt: String(finishedAt),
    of: subject,
  }));
  if (isJson) return terminal.print(JSON.stringify(entries, null, 2));
  const rows = entries.map(({ finishedAt, of, total, checked, differing }) => [
    ...[finishedAt, of, String(total), String(checked), String(differing.length)],
  ]);
  for (const line of table(["when", "of", "stored", "computed once more", "differing"], rows)) {
    terminal.print(line);
  }
}

function share(text: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const value = Number(number) / (percent === "%" ? 100 : 1);
  if (value > 0 && value <= 1) return value;
  throw new InvalidArgumentError("It must be above 0 and at most 1, or 100%.");
}
