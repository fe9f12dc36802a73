import { Argument, Command, Option } from "commander";
import {
  CancelJobDocument,
  type JobFragment,
  type JobKind,
  type JobState,
  type JobWhere,
  ListJobsDocument,
} from "../../generated/graphql.ts";
import { countArgument } from "../count-argument.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { wordOf } from "../output/word-of.ts";
import { settingsInForce } from "../settings-in-force.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { withTransport } from "../transport/with-transport.ts";

interface JobsOptions {
  readonly last: number;
  readonly json?: boolean;
  readonly kind?: readonly string[];
  readonly state?: readonly string[];
  readonly about?: string[];
}

/** Jobs among which one is looked for by the beginning of its ID. */
const NEWEST = 100;

const STATES: readonly JobState[] = ["QUEUED", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"];

const KINDS: readonly JobKind[] = [
  "ADVISE",
  "CHECK_CONTRIBUTION",
  "COMPUTE_FIGURE",
  "EVALUATE_SUITE",
  "EXPORT_DATASET",
  "IMPORT_DATASET",
  "IMPORT_DESCRIPTOR",
  "MAKE_EXPORT",
  "PUBLISH_CONTRIBUTION",
  "RECHECK",
  "REFRESH_FIGURES",
];

/** `perfatlas jobs`: the newest jobs and how they went; `jobs cancel` ends one. */
export function jobsCommand(): Command {
  return new Command("jobs")
    .addArgument(new Argument("[action]", "what to do").choices(["list", "cancel"]).default("list"))
    .argument("[id]", "ID of a job, or the beginning of one, for cancel")
    .option("--last <n>", "how many, 1 to 100", countArgument(1, 100), 20)
    .addOption(new Option("--kind <kind...>", "only such").choices(KINDS.map(kindName)))
    .addOption(new Option("--state <state...>", "only such").choices(STATES.map(wordOf)))
    .option("--about <slug...>", "only about these data sets or suites")
    .option("--json", "print JSON")
    .action(async (action: string, id: string | undefined, options: JobsOptions) => {
      if (action === "cancel" && id === undefined) {
        throw new RegistryError("BAD_USER_INPUT", "jobs cancel needs the ID of a job");
      }
      await withTransport(await settingsInForce(), async (transport) => {
        if (action === "list") await list(transport, options);
        else await cancel(transport, id as string, options);
      });
    });
}

/** A kind as jobs are listed: "import-dataset". */
function kindName(kind: JobKind): string {
  return kind.toLowerCase().replaceAll("_", "-");
}

async function list(
  transport: Transport,
  { last, json, kind, state, about }: JobsOptions,
): Promise<void> {
  const where: JobWhere = {
    kindIn: kind === undefined ? null : KINDS.filter((each) => kind.includes(kindName(each))),
    stateIn: state === undefined ? null : STATES.filter((each) => state.includes(wordOf(each))),
    subjectIn: about ?? null,
  };
  const { jobs } = await transport.request(ListJobsDocument, { first: last, where });
  if (json) terminal.print(JSON.stringify(jobs.nodes, null, 2));
  else for (const line of described(jobs.nodes)) terminal.print(line);
}

async function cancel(transport: Transport, given: string, { json }: JobsOptions): Promise<void> {
  const { jobs } = await transport.request(ListJobsDocument, { first: NEWEST, where: null });
  const found = jobs.nodes.filter(({ uuid }) => uuid.startsWith(given.toLowerCase()));
  const [job] = found;
  if (job === undefined || found.length > 1) {
    const what = job === undefined ? "no job" : `${found.length} jobs`;
    const message = `${what} of the newest ${NEWEST} begins with "${given}"; see \`perfatlas jobs\``;
    throw new RegistryError("NOT_FOUND", message);
  }
  const { cancelled } = await transport.request(CancelJobDocument, { id: job.id });
  const refusal = cancelled?.userErrors[0];
  if (refusal !== undefined) throw new RegistryError("BAD_USER_INPUT", refusal.message);
  if (json) terminal.print(JSON.stringify(cancelled?.job, null, 2));
  else terminal.print(`${job.kind} ${job.subject} is cancelled`.replaceAll("  ", " "));
}

function described(jobs: readonly JobFragment[]): readonly string[] {
  if (jobs.length === 0) return ["there is no such job"];
  const rows = jobs.map((job) => [
    job.uuid.slice(0, 8),
    job.createdAt,
    `${job.kind} ${job.subject}`.trim(),
    job.position === null ? wordOf(job.state) : `queued, place ${job.position}`,
    job.total > 0 ? `${job.done}/${job.total}` : "",
    job.error ?? job.message,
  ]);
  return table(["id", "queued", "job", "state", "done", "message"], rows);
}
