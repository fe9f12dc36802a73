import type { ContributionState, OfferedContributionFragment } from "../../generated/graphql.ts";
import { wordOf } from "../output/word-of.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { listContributions } from "./list-contributions.ts";

/**
 * The contribution in one of these states whose uuid begins so; in any state where none is named.
 * @throws RegistryError NOT_FOUND when there is none, or more than one.
 */
export async function findContribution(
  transport: Transport,
  given: string,
  states: readonly ContributionState[],
): Promise<OfferedContributionFragment> {
  const start = given.toLowerCase();
  const found = (await listContributions(transport, states)).filter(({ uuid }) =>
    uuid.startsWith(start),
  );
  const [one] = found;
  if (one !== undefined && found.length === 1) return one;
  const which = states.length === 0 ? "" : ` that is ${states.map(wordOf).join(" or ")}`;
  throw new RegistryError(
    "NOT_FOUND",
    one === undefined
      ? `no contribution${which} begins with "${given}"; see \`perfatlas contributions --state any\``
      : `${found.length} contributions${which} begin with "${given}": say more of the uuid`,
  );
}
