import { InputError } from "@perfatlas/modeling/space";
import {
  ListSuitesDocument,
  ListSystemsDocument,
  ReadEnvironmentsDocument,
} from "../../generated/graphql.ts";
import type { Transport } from "../transport/transport.ts";

/** A name that the registry does not have, with those that it has. */
class UnknownNameError extends InputError {
  readonly code = "UNKNOWN_NAME";
}

/** Environments that are named. */
const SHOWN = 5;

/** The refusal of a system that the registry does not have. */
export async function missingSystem(transport: Transport, slug: string): Promise<UnknownNameError> {
  const { systems } = await transport.request(ListSystemsDocument, { first: 100 });
  const slugs = systems.nodes.map((system) => system.slug).join(", ");
  const there = slugs === "" ? "none is loaded yet" : `systems are ${slugs}`;
  return new UnknownNameError(
    `there is no system "${slug}" in ${transport.where}; ${there} (\`perfatlas datasets\` lists what can be imported)`,
  );
}

/** The refusal of an environment that the registry does not have. */
export async function missingEnvironment(
  transport: Transport,
  slug: string,
): Promise<UnknownNameError> {
  const name = slug.split(":")[0] ?? "";
  const { system } = await transport.request(ReadEnvironmentsDocument, { system: name });
  const said = `there is no environment "${slug}"`;
  if (system === null) {
    const { message } = await missingSystem(transport, name);
    return new UnknownNameError(
      `${said}, since a slug is SYSTEM:HARDWARE:WORKLOAD:VERSION and ${message}`,
    );
  }
  const slugs = system.environments.nodes.map((one) => one.slug);
  const more = slugs.length > SHOWN ? `, … (\`perfatlas coverage ${name}\` lists all)` : "";
  return new UnknownNameError(
    `${said} in ${transport.where}; there are ${slugs.slice(0, SHOWN).join(", ")}${more}`,
  );
}

/** The refusal of a suite, or of a system of it, of which the registry has no leaderboard. */
export async function missingLeaderboard(
  transport: Transport,
  slug: string,
  subject?: string,
): Promise<UnknownNameError> {
  const { suites } = await transport.request(ListSuitesDocument, { first: 100 });
  const suite = suites.nodes.find((one) => one.slug === slug);
  if (suite !== undefined && subject !== undefined) {
    return new UnknownNameError(
      `suite ${slug} has no system "${subject}" in ${transport.where}; it has ${suite.subjects.join(", ")}`,
    );
  }
  const slugs = suites.nodes.map((one) => one.slug).join(", ");
  const there = slugs === "" ? "nothing was evaluated yet" : `there are ${slugs}`;
  return new UnknownNameError(
    `there is no suite "${slug}" in ${transport.where}; ${there} (\`perfatlas evaluate --suite\` runs one)`,
  );
}
