import { type Axis, type EnvironmentRow, environmentReader, type KeysetPage } from "@perfatlas/db";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import type { ApiContext } from "../api-context.ts";
import { Environment } from "../environment/environment.ts";
import { readEnvironmentWhere } from "../environment/environment-where.ts";
import type { EnvironmentsArguments } from "../environment/environments-arguments.ts";

/**
 * A page of the environments of a system or with that hardware, workload or version, batched over all
 * parents of one request. @throws ArgumentError for a bad page or condition.
 */
export async function environmentsOf(
  context: ApiContext,
  parent: Axis | "system",
  id: number,
  asked: EnvironmentsArguments,
) {
  const request = readPage("environments", asked, { order: asked.orderBy });
  const condition = await readEnvironmentWhere(context, asked.where);
  const pages = context.loaders.of<number, KeysetPage<EnvironmentRow>>(
    `environments of ${parent} ${JSON.stringify([request, condition])}`,
    (ids) => environmentReader.pagesOf(context.database, parent, ids, request, condition),
  );
  return toConnection({
    request,
    page: await pages.load(id),
    node: (row) => new Environment(row),
    keyset: (row) => (request.by === "SLUG" ? [row.slug] : [row.id]),
    countTotal: () => environmentReader.count(context.database, { parent, id }, condition),
  });
}
