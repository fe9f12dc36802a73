import { type ConfigurationRow, configurationReader } from "@perfatlas/db";
import { Field, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";
import { Json } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";

/** An assignment of levels to the options of a system; stored once per system. */
@ObjectType("Configuration", {
  implements: Node,
  description: "An assignment of levels to the options of a system; stored once per system.",
})
export class Configuration extends Node {
  readonly row: ConfigurationRow;

  @Field(() => String, { description: "Levels in the order of the options, joined by commas." })
  readonly key: string;

  @Field(() => Json, { description: "Level of each option, by name." })
  readonly levels: unknown;

  constructor(row: ConfigurationRow) {
    super("Configuration", row.id);
    this.row = row;
    this.key = row.key;
    this.levels = row.levels;
  }
}

export const ConfigurationOrder = orderOf("ConfigurationOrder", "configurations");
export const ConfigurationConnection = connectionType("Configuration", () => Configuration);

/**
 * The configuration of a row that the caller may see, which never changes: at hand when it was read lately. Of
 * an earlier time it is read, for it may not have been there.
 */
export function configurationOf(
  context: ApiContext,
  id: number,
): Configuration | Promise<Configuration | null> {
  const { kept, database } = context;
  if (database.asOf !== undefined) return loadConfiguration(context, id);
  const row = kept.configurations.get(id);
  return row === undefined ? loadAndKeep(context, id) : new Configuration(row);
}

async function loadAndKeep(context: ApiContext, id: number): Promise<Configuration | null> {
  const found = await loadConfiguration(context, id);
  if (found !== null) context.kept.configurations.put(id, found.row);
  return found;
}

/** The configuration with that primary key. */
export async function loadConfiguration(
  context: ApiContext,
  id: number,
): Promise<Configuration | null> {
  const row = await context.loaders.one<number, ConfigurationRow>(
    "configuration",
    id,
    (configuration) => configuration.id,
    (ids) => configurationReader.byIds(context.database, ids),
  );
  return row === null ? null : new Configuration(row);
}
