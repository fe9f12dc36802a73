import { type AxisRow, environmentReader } from "@perfatlas/db";
import type { ApiContext } from "../api-context.ts";
import type { Environment } from "./environment.ts";
import { loadAxis } from "./environment-loader.ts";

/** Axes in the order in which a title names them. */
const AXES = ["hardware", "workload", "version"] as const;

/**
 * What tells an environment apart from the others of its system: the titles of the fewest axes that do
 * so for all of them, and the variant where axes alone do not.
 */
export async function shortTitle(context: ApiContext, environment: Environment): Promise<string> {
  const { hardwareId, workloadId, versionId, variant, parentId } = environment.row;
  const ids = { hardware: hardwareId, workload: workloadId, version: versionId };
  const telling = await context.loaders
    .of<number, readonly (typeof AXES)[number][]>("axes that tell apart", (systems) =>
      environmentReader.tellingAxes(context.database, systems),
    )
    .load(parentId);
  const rows = await Promise.all(telling.map((axis) => loadAxis(context, axis, ids[axis])));
  const titles = rows.flatMap((row: AxisRow | null) => row?.title ?? []);
  return (variant === "" ? titles : [...titles, variant]).join(" · ");
}
