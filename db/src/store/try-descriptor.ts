import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import type { Database } from "../open/database.ts";
import { upsertEnvironments } from "./upsert-environments.ts";
import { upsertSystem } from "./upsert-system.ts";

/** Thrown to take back what was tried. */
class Tried extends Error {}

/**
 * Whether the registry would take what a descriptor says of system, options, metrics and environments: it is
 * stored and taken back.
 * @throws SystemDisagreesError.
 */
export async function tryDescriptor(
  database: Database,
  descriptor: DatasetDescriptor,
): Promise<void> {
  try {
    await database.transaction(async (handle) => {
      const system = await upsertSystem(handle, descriptor);
      await upsertEnvironments(handle, descriptor, system.id);
      throw new Tried();
    });
  } catch (error) {
    if (!(error instanceof Tried)) throw error;
  }
}
