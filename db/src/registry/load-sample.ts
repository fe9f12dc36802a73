import { encode, type Sample } from "@perfatlas/modeling/space";
import type { Handle } from "../open/database.ts";
import { loadTable, type TableRequest } from "./load-table.ts";

/**
 * The measured configurations of one environment as learners take them; failures are left
 * out, timeouts among them: learners answer for what ended.
 * @throws UnknownTableError.
 */
export async function loadSample(
  handle: Handle,
  request: Omit<TableRequest, "environments"> & { readonly environment: string },
): Promise<Sample> {
  const { environment, ...which } = request;
  const table = await loadTable(handle, { ...which, environments: [environment] });
  const values = table.values[0] as Float64Array;
  const isMeasured = (_: unknown, row: number) => Number.isFinite(values[row]);
  const configurations = table.configurations.filter(isMeasured);
  return {
    space: table.space,
    metric: table.metric,
    x: encode(table.space, configurations),
    y: values.filter(isMeasured),
    configurations,
  };
}
