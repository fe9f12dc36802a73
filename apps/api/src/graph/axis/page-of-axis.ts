import { type Axis, type AxisRow, axisReader, type KeysetPage } from "@perfatlas/db";
import { type Connection, toConnection } from "../../relay/connection.ts";
import type { ListName } from "../../relay/lists.ts";
import { readPage } from "../../relay/page.ts";
import type { ApiContext } from "../api-context.ts";
import type { AxesArguments } from "./axes-arguments.ts";
import { readAxisWhere } from "./axis-where.ts";

const LISTS: Readonly<Record<Axis, ListName>> = {
  hardware: "hardware",
  workload: "workloads",
  version: "versions",
};

/**
 * A page of hardware, workloads or versions, of a system (null: of any), batched over the systems of one
 * request. @throws ArgumentError for a bad page or condition.
 */
export async function pageOfAxis<Node>(
  context: ApiContext,
  axis: Axis,
  systemId: number | null,
  asked: AxesArguments,
  node: (row: AxisRow) => Node,
): Promise<Connection<Node>> {
  const request = readPage(LISTS[axis], asked, { order: asked.orderBy });
  const condition = await readAxisWhere(context, asked.where);
  const pages = context.loaders.of<number, KeysetPage<AxisRow>>(
    `${axis} of systems ${JSON.stringify([request, condition])}`,
    (ids) => axisReader.pagesOfSystems(context.database, axis, ids, request, condition),
  );
  return toConnection({
    request,
    page:
      systemId === null
        ? await axisReader.page(context.database, axis, request, condition)
        : await pages.load(systemId),
    node,
    keyset: (row) => (request.by === "AGE" ? [row.id] : [row.slug, row.id]),
    countTotal: () => axisReader.count(context.database, axis, systemId, condition),
  });
}
