import type { ConfigurationSpace } from "@perfatlas/modeling/space";
import type { Handle } from "../open/database.ts";

/** The configuration space of a system: options by position, constraints in order of arrival. */
export async function loadSpace(handle: Handle, systemId: number): Promise<ConfigurationSpace> {
  const { slug } = await handle.kysely
    .selectFrom("system")
    .where("id", "=", systemId)
    .select("slug")
    .executeTakeFirstOrThrow();
  const options = await handle.kysely
    .selectFrom("option")
    .where("system_id", "=", systemId)
    .orderBy("position")
    .selectAll()
    .execute();
  const constraints = await handle.kysely
    .selectFrom("constraint")
    .where("system_id", "=", systemId)
    .orderBy("id")
    .select(["rule", "why"])
    .execute();
  return {
    system: slug,
    options: options.map((option) => ({
      name: option.name,
      kind: option.kind,
      domain: option.domain,
      ...(option.unit === null ? {} : { unit: option.unit }),
      ...(option.default_level === null ? {} : { default: option.default_level }),
      ...(option.layer === null ? {} : { layer: option.layer }),
      ...(option.active_when === null ? {} : { activeWhen: option.active_when }),
      ...(option.description === "" ? {} : { description: option.description }),
    })),
    constraints: constraints.map(({ rule, why }) => (why === "" ? { rule } : { rule, why })),
  };
}
