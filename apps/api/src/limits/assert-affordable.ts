import { getLocation } from "graphql";
import type { RequestLimits } from "../access/request-limits.ts";
import type { DocumentCost } from "../cost/document-cost.ts";
import { RefusalError } from "../errors/refusal-error.ts";

/** How messages name callers of a class. */
const CALLERS = {
  anonymous: "a caller without a token",
  token: "a token",
  administrator: "an administrator",
  site: "the site",
} as const;

/**
 * What a document may cost at once.
 * @throws RefusalError TOO_COSTLY, which says what most of it goes to.
 */
export function assertAffordable(cost: DocumentCost, limits: RequestLimits): void {
  const { points } = cost;
  const limit = limits.perRequest;
  if (points <= limit) return;
  const head = `the query costs ${points} points; at most ${limit} are answered to ${CALLERS[limits.callerClass]} at once`;
  const tail = "ask for fewer rows at once with `first`, for less below it, or in several requests";
  const said = { requested: points, limit };
  const dearest = cost.dearest();
  const place = dearest?.node.loc;
  if (dearest === undefined || place === undefined) {
    throw new RefusalError("TOO_COSTLY", `${head}; ${tail}`, { extensions: { cost: said } });
  }
  const { line, column } = getLocation(place.source, place.start);
  const field = dearest.node.name.value;
  throw new RefusalError(
    "TOO_COSTLY",
    `${head}. Of these, ${dearest.points} go to \`${field}\` (line ${line}, column ${column}): ${tail}`,
    {
      extensions: { cost: said, dearest: { field, points: dearest.points, line, column } },
      node: dearest.node,
    },
  );
}
