import { Argument, Command, Option } from "commander";
import type { ContributionState, OfferedContributionFragment } from "../../generated/graphql.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { wordOf } from "../output/word-of.ts";
import { listContributions } from "../reviewing/list-contributions.ts";
import { reviewContribution } from "../reviewing/review-contribution.ts";
import { contributionLines, showContribution } from "../reviewing/show-contribution.ts";
import { settingsInForce } from "../settings-in-force.ts";
import type { Transport } from "../transport/transport.ts";
import { withTransport } from "../transport/with-transport.ts";
import { UsageError } from "../usage-error.ts";

const STATES: readonly ContributionState[] = [
  ...(["DRAFT", "SUBMITTED", "ACCEPTED", "PUBLISHED"] as const),
  ...(["REJECTED", "WITHDRAWN", "RETRACTED"] as const),
];
const ACTIONS = ["list", "show", "accept", "reject", "retract", "withdraw"] as const;

interface ContributionsOptions {
  readonly state: readonly string[];
  readonly reason?: string;
  readonly join?: boolean;
  readonly json?: boolean;
}

/** `perfatlas contributions`: what was offered, and what a curator decides of it. */
export function contributionsCommand(): Command {
  return new Command("contributions")
    .addArgument(new Argument("[action]", "what to do").choices(ACTIONS).default("list"))
    .argument("[id]", "uuid of a contribution, or the beginning of one; for all but list")
    .addOption(
      new Option("--state <state...>", "list only such")
        .choices([...STATES.map(wordOf), "any"])
        .default(["submitted"]),
    )
    .option("--reason <text>", "why; needed to reject and to retract, and kept")
    .option("--join", "accept it as a version of a data set that is somebody else's")
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action(contributionsAction);
}

const HELP = `
list shows what waits for a curator. accept publishes, and waits until it has; reject, retract and withdraw are for good. With a token of scope
curate (perfatlas login), or on the registry's own machine; contributors see and withdraw their own.`;

async function contributionsAction(
  action: (typeof ACTIONS)[number],
  id: string | undefined,
  options: ContributionsOptions,
): Promise<void> {
  if (action !== "list" && id === undefined) {
    throw new UsageError(`contributions ${action} needs the uuid of a contribution`);
  }
  const { reason = null, join = false, json = false } = options;
  await withTransport(await settingsInForce(), async (transport) => {
    if (action === "list") return await list(transport, options);
    if (action === "show") {
      const shown = await showContribution(transport, id as string);
      return print(json ? JSON.stringify(shown, null, 2) : contributionLines(shown));
    }
    const decision = { action, id: id as string, reason, isJoin: join };
    const changed = await reviewContribution(transport, terminal, decision);
    const { datasetSlug, uuid, state, version } = changed;
    const number = version === null ? "" : `, version ${version.number}`;
    print(
      json
        ? JSON.stringify(changed, null, 2)
        : [`${datasetSlug} (${uuid.slice(0, 8)}) is ${wordOf(state)}${number}`],
    );
  });
}

async function list(transport: Transport, { state, json }: ContributionsOptions): Promise<void> {
  const states = state.includes("any") ? [] : STATES.filter((each) => state.includes(wordOf(each)));
  const found = await listContributions(transport, states);
  print(json ? JSON.stringify(found, null, 2) : described(found, states));
}

function described(
  contributions: readonly OfferedContributionFragment[],
  states: readonly ContributionState[],
): readonly string[] {
  if (contributions.length === 0) {
    return [
      `no contribution is ${states.length === 0 ? "there" : states.map(wordOf).join(" or ")}`,
    ];
  }
  const rows = contributions.map((each) => [
    each.uuid.slice(0, 8),
    each.changedAt,
    wordOf(each.state),
    each.contributor,
    each.datasetSlug,
    each.license,
    each.title,
  ]);
  return table(["id", "changed", "state", "of", "data set", "licence", "title"], rows);
}

function print(lines: string | readonly string[]): void {
  for (const line of [lines].flat()) terminal.print(line);
}
