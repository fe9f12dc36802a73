import { type Sample, uncensoredSample } from "@perfatlas/modeling/space";
import type { Handle } from "../open/database.ts";
import { loadTable, type TableRequest } from "./load-table.ts";

/**
 * The measured configurations of one environment as learners take them; failures are left
 * out, and what was cut off is counted: learners answer for what ended.
 * @throws UnknownTableError.
 */
export async function loadSample(
  handle: Handle,
  request: Omit<TableRequest, "environments"> & { readonly environment: string },
): Promise<Sample> {
  const { environment, ...which } = request;
  const table = await loadTable(handle, { ...which, environments: [environment] });
  return uncensoredSample({ ...table, values: table.values[0] as Float64Array });
}
