import type { AdviceSource } from "@perfatlas/modeling/advice";
import { ReadEnvironmentsDocument } from "../../generated/graphql.ts";
import type { Figures } from "../figures/with-figures.ts";
import { terminal } from "../output/terminal.ts";
import { missingSystem } from "../requests/missing-name.ts";
import { readSource, type SourceQuestion, UnfitSourceError } from "./read-source.ts";

/** Environments of a system that are looked at when none is named. */
const MOST = 8;

/**
 * The named environments as sources, or, where none is named, up to eight of the system, those left out that do not fit.
 * @throws UnfitSourceError for a named one that does not fit; RegistryError.
 */
export async function readSources(
  { transport, system }: Figures,
  named: readonly string[] | undefined,
  question: Omit<SourceQuestion, "environment">,
): Promise<readonly AdviceSource[]> {
  if (named !== undefined) {
    const whole = (name: string) =>
      system === undefined || name.startsWith(`${system}:`) ? name : `${system}:${name}`;
    const found: AdviceSource[] = [];
    for (const name of new Set(named.map(whole))) {
      found.push(await readSource(transport, { ...question, environment: name }));
    }
    return found;
  }
  const all = await transport.request(ReadEnvironmentsDocument, { system: system ?? "" });
  if (all.system === null) throw await missingSystem(transport, system ?? "");
  const found: AdviceSource[] = [];
  for (const { slug } of all.system.environments.nodes.slice(0, MOST)) {
    try {
      found.push(await readSource(transport, { ...question, environment: slug }));
    } catch (error) {
      if (!(error instanceof UnfitSourceError)) throw error;
      terminal.note(`not learned from: ${error.message}`);
    }
  }
  return found;
}
