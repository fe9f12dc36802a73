import { type Handle, methodReader } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import { methodVersions } from "./method-versions.ts";

/** A registry whose figures are of other versions of methods than this program's. */
export class OtherMethodsError extends InputError {
  readonly code = "OTHER_METHODS";
}

/**
 * Refuses a registry in which a strategy or learner is of another version than in this program: what is computed
 * here would not be what stands there. One that is older there may be renewed by who serves the registry.
 * @throws OtherMethodsError naming every such method.
 */
export async function assertMethods(
  handle: Pick<Handle, "kysely">,
  { mayBeOlder }: { readonly mayBeOlder: boolean },
): Promise<void> {
  const stored = await methodReader.versions(handle);
  const differing = [
    ...different("strategy", stored.strategies, methodVersions.strategies, mayBeOlder),
    ...different("learner", stored.learners, methodVersions.learners, mayBeOlder),
  ];
  if (differing.length === 0) return;
  throw new OtherMethodsError(`${differing.join("; ")}; use the program of the registry's version`);
}

function different(
  kind: string,
  stored: readonly { readonly name: string; readonly version: number }[],
  own: Readonly<Record<string, number>>,
  mayBeOlder: boolean,
): readonly string[] {
  return stored.flatMap(({ name, version }) => {
    const mine = own[name];
    if (mine === undefined || mine === version || (mayBeOlder && version < mine)) return [];
    return `${kind} ${name} is of version ${version} in the registry and of version ${mine} here`;
  });
}
