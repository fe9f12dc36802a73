import {
  type ConstraintRow,
  type OptionRow,
  type SystemCounts,
  type SystemRow,
  systemReader,
} from "@perfatlas/db";
import { NotFoundError } from "../../errors/errors.ts";
import type { ApiContext } from "../api-context.ts";
import { legalCount } from "./legal-count.ts";
import { System } from "./system.ts";

/** The system with that primary key. */
export async function loadSystem(context: ApiContext, id: number): Promise<System | null> {
  const row = await context.loaders.one<number, SystemRow>(
    "system",
    id,
    (system) => system.id,
    (ids) => systemReader.byIds(context.database, ids),
  );
  return row === null ? null : new System(row);
}

/** The system with that slug. */
export async function loadSystemBySlug(context: ApiContext, slug: string): Promise<System | null> {
  const row = await context.loaders.one<string, SystemRow>(
    "system.slug",
    slug,
    (system) => system.slug,
    (slugs) => systemReader.bySlugs(context.database, slugs),
  );
  return row === null ? null : new System(row);
}

/** @throws NotFoundError when no system has that slug. */
export async function requireSystem(context: ApiContext, slug: string): Promise<System> {
  const system = await loadSystemBySlug(context, slug);
  if (system === null) throw new NotFoundError(`there is no system "${slug}"`);
  return system;
}

/** What the registry holds about a system. */
export async function loadSystemCounts(context: ApiContext, id: number): Promise<SystemCounts> {
  const counts = await context.loaders.one<number, SystemCounts>(
    "system.counts",
    id,
    (row) => row.systemId,
    (ids) => systemReader.counts(context.database, ids),
  );
  if (counts === null) throw new NotFoundError(`system ${id} is gone`);
  return counts;
}

/** All options of a system, by position. */
export function loadOptions(context: ApiContext, id: number): Promise<readonly OptionRow[]> {
  return context.loaders.many<number, OptionRow>(
    "system.allOptions",
    id,
    (row) => row.parentId,
    (ids) => systemReader.options(context.database, ids),
  );
}

/** The constraints of a system, in the order in which they came. */
export function loadConstraints(
  context: ApiContext,
  id: number,
): Promise<readonly ConstraintRow[]> {
  return context.loaders.many<number, ConstraintRow>(
    "system.constraints",
    id,
    (row) => row.systemId,
    (ids) => systemReader.constraints(context.database, ids),
  );
}

/** Configurations that the conditions and constraints of a system allow; null where nobody can say. */
export async function loadLegalCount(context: ApiContext, id: number): Promise<number | null> {
  const rows = await Promise.all([loadOptions(context, id), loadConstraints(context, id)]);
  return legalCount(...rows);
}
