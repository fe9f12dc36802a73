import { columnsOfSystems } from "../../analysis/columns-of-systems.ts";
import type { SubjectColumn } from "../../analysis/subject-column.ts";
import type { ApiContext } from "../api-context.ts";
import type { System } from "../system/system.ts";

/** All that was measured of a system, once a request. */
export async function loadColumns(
  context: ApiContext,
  { key }: System,
): Promise<readonly SubjectColumn[]> {
  const columns = context.loaders.of<number, readonly SubjectColumn[]>(
    "figure.columns",
    async (ids) => {
      const found = await columnsOfSystems(context.database, ids);
      return ids.map((id) => found.get(id) ?? []);
    },
  );
  return await columns.load(key);
}
