import {
  AcceptContributionDocument,
  type ContributionState,
  type OfferedContributionFragment,
  RejectContributionDocument,
  RetractContributionDocument,
  WithdrawContributionDocument,
} from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { runJob } from "../requests/run-job.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { UsageError } from "../usage-error.ts";
import { findContribution } from "./find-contribution.ts";

/** What is decided of a contribution. */
export interface Decision {
  readonly action: keyof typeof STATES;
  /** The beginning of its uuid. */
  readonly id: string;
  /** Required to reject and to retract. */
  readonly reason: string | null;
  /** Whether it is to be a version of a data set that is somebody else's. */
  readonly isJoin: boolean;
}

/** In which states a contribution is what an action is for. */
const STATES = {
  accept: ["SUBMITTED"],
  reject: ["SUBMITTED"],
  retract: ["PUBLISHED"],
  withdraw: ["DRAFT", "SUBMITTED", "PUBLISHED"],
} as const satisfies Readonly<Record<string, readonly ContributionState[]>>;

const DOCUMENTS = { reject: RejectContributionDocument, retract: RetractContributionDocument };

/**
 * Accepts, rejects or retracts a contribution, or withdraws one's own; waits until an accepted one is published.
 * @throws UsageError without a reason, RegistryError, JobError, InterruptedError.
 */
export async function reviewContribution(
  transport: Transport,
  terminal: Terminal,
  { action, id: given, reason, isJoin }: Decision,
): Promise<OfferedContributionFragment> {
  const said = (reason ?? "").trim();
  if ((action === "reject" || action === "retract") && said === "") {
    throw new UsageError(`say why with --reason: the contributor reads it, and it stays`);
  }
  const { id, uuid, datasetSlug } = await findContribution(transport, given, STATES[action]);
  if (action === "accept") {
    await runJob(transport, terminal, {
      document: AcceptContributionDocument,
      variables: { id, reason: said === "" ? null : said, join: isJoin },
      title: `publishing ${datasetSlug}`,
    });
    return await findContribution(transport, uuid, []);
  }
  const { changed } =
    action === "withdraw"
      ? await transport.request(WithdrawContributionDocument, { id, reason: said })
      : await transport.request(DOCUMENTS[action], { id, reason: said });
  const refusal = changed?.userErrors[0];
  if (refusal !== undefined) throw new RegistryError("BAD_USER_INPUT", refusal.message);
  if (!changed?.contribution) throw new RegistryError("INTERNAL", "the registry changed nothing");
  return changed.contribution;
}
