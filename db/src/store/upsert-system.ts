import { isDeepStrictEqual } from "node:util";
import { InputError } from "@perfatlas/modeling/space";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import type { Handle } from "../open/database.ts";

/** A descriptor that contradicts what the registry knows of its system. */
export class SystemDisagreesError extends InputError {
  readonly code = "SYSTEM_DISAGREES";
  constructor(system: string, what: string, given: unknown, known: unknown) {
    super(
      `${system} is known with another ${what}: given ${JSON.stringify(given)}, ` +
        `known ${JSON.stringify(known)}; another option list or metric needs another system`,
    );
  }
}

/**
 * The system's id and the ids of the descriptor's metrics, in its order. What is missing is added.
 * @throws SystemDisagreesError when the system has another option list, or a metric of that name
 * with another unit or direction: keys of configurations and values would not be comparable.
 */
export async function upsertSystem(
  handle: Handle,
  descriptor: DatasetDescriptor,
): Promise<{ readonly id: number; readonly metricIds: Int32Array }> {
  const { slug, title, description = "", url = null } = descriptor.system;
  const { id } = await handle.kysely
    .insertInto("system")
    .values({ slug, title, description, url })
    .onConflict((conflict) => conflict.column("slug").doUpdateSet({ slug }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await upsertOptions(handle, descriptor, id);
  for (const { rule, why = "" } of descriptor.space.constraints) {
    await handle.kysely
      .insertInto("constraint")
      .values({ system_id: id, rule, why })
      .onConflict((conflict) => conflict.columns(["system_id", "rule"]).doNothing())
      .execute();
  }
  return { id, metricIds: await upsertMetrics(handle, descriptor, id) };
}

async function upsertOptions(
  handle: Handle,
  { space, system }: DatasetDescriptor,
  systemId: number,
): Promise<void> {
  const known = await handle.kysely
    .selectFrom("option")
    .where("system_id", "=", systemId)
    .orderBy("position")
    .select(["name", "kind", "domain", "unit", "default_level", "layer", "active_when"])
    .execute();
  const given = space.options.map((option) => ({
    name: option.name,
    kind: option.kind,
    domain: option.domain,
    unit: option.unit ?? null,
    default_level: option.default ?? null,
    layer: option.layer ?? null,
    active_when: option.activeWhen ?? null,
  }));
  if (known.length === 0) {
    const rows = given.map((option, position) => ({
      ...option,
      system_id: systemId,
      position,
      description: space.options[position]?.description ?? "",
    }));
    if (rows.length > 0) await handle.kysely.insertInto("option").values(rows).execute();
    return;
  }
  for (let i = 0; i < Math.max(known.length, given.length); i++) {
    if (!isDeepStrictEqual(known[i], given[i])) {
      throw new SystemDisagreesError(system.slug, `option ${i + 1}`, given[i], known[i]);
    }
  }
}

async function upsertMetrics(
  handle: Handle,
  { metrics, system }: DatasetDescriptor,
  systemId: number,
): Promise<Int32Array> {
  const ids = new Int32Array(metrics.length);
  for (const [index, metric] of metrics.entries()) {
    const { name, unit, better, isDeterministic = false, description = "" } = metric;
    const columns = { unit, better, is_deterministic: isDeterministic };
    const { id, ...known } = await handle.kysely
      .insertInto("metric")
      .values({ ...columns, system_id: systemId, name, description })
      .onConflict((conflict) => conflict.columns(["system_id", "name"]).doUpdateSet({ name }))
      .returning(["id", "unit", "better", "is_deterministic"])
      .executeTakeFirstOrThrow();
    if (!isDeepStrictEqual(known, columns)) {
      throw new SystemDisagreesError(system.slug, `metric "${name}"`, columns, known);
    }
    ids[index] = id;
  }
  return ids;
}
