import { type MeasuredSystem, measuredSystem } from "@perfatlas/wire";
import { ReadSystemDocument, type ReadSystemQuery } from "../../generated/graphql.ts";
import type { Transport } from "../transport/transport.ts";
import { missingSystem } from "./missing-name.ts";

type OptionNode = NonNullable<ReadSystemQuery["system"]>["options"]["nodes"][number];

/**
 * A system as the registry knows it, with all its options, page by page.
 * @throws UnknownNameError that names the systems there are.
 */
export async function readSystem(transport: Transport, slug: string): Promise<MeasuredSystem> {
  const nodes: OptionNode[] = [];
  for (let after: string | null = null; ; ) {
    const variables: { slug: string; first: number; after: string | null } = {
      slug,
      first: 100,
      after,
    };
    const { system } = await transport.request(ReadSystemDocument, variables);
    if (system === null) throw await missingSystem(transport, slug);
    nodes.push(...system.options.nodes);
    after = system.options.pageInfo.hasNextPage ? system.options.pageInfo.endCursor : null;
    if (after !== null) continue;
    const { constraints, metrics } = system;
    return measuredSystem.parse({
      system: slug,
      options: nodes.map((node) => known({ ...node, ...lowerCase(node, ["kind", "layer"]) })),
      constraints,
      metrics: metrics.map((metric) => known({ ...metric, ...lowerCase(metric, ["better"]) })),
    });
  }
}

/** Words of enumerations, which the API has in capitals. */
function lowerCase<Key extends string>(
  object: { readonly [key in Key]: string | null },
  keys: readonly Key[],
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(keys.map((key) => [key, object[key]?.toLowerCase() ?? null]));
}

function known(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}
