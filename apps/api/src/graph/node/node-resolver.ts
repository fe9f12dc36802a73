import { type OptionRow, systemReader } from "@perfatlas/db";
import { Arg, Ctx, Directive, ID, Query, Resolver } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { parseGlobalId } from "../../relay/global-id.ts";
import { Node } from "../../relay/node.ts";
import type { ApiContext } from "../api-context.ts";
import { loadConfiguration } from "../configuration/configuration.ts";
import { loadContribution } from "../contribution/contribution.ts";
import { loadDatasetBySlug, loadDatasetVersion } from "../dataset/dataset-loader.ts";
import { Hardware, Version, Workload } from "../environment/axis.ts";
import { loadAxis, loadEnvironment } from "../environment/environment-loader.ts";
import { loadEvaluation } from "../evaluation/evaluation-resolver.ts";
import { loadJob } from "../job/job.ts";
import { loadLearner } from "../learner/learner.ts";
import { loadMetric } from "../metric/metric-loader.ts";
import { Option } from "../option/option.ts";
import { loadStrategy } from "../strategy/strategy.ts";
import { loadSuite, loadTask } from "../suite/suite-loader.ts";
import { loadSystem } from "../system/system-loader.ts";

const NODES_LIMIT = 100;

type Load = (context: ApiContext, key: number) => Promise<Node | null>;

const loads: Readonly<Record<string, Load>> = {
  Configuration: loadConfiguration,
  DatasetVersion: loadDatasetVersion,
  Environment: loadEnvironment,
  Evaluation: loadEvaluation,
  Hardware: (context, key) => axis(context, "hardware", key, Hardware),
  Learner: loadLearner,
  Metric: loadMetric,
  Option: loadOption,
  Strategy: loadStrategy,
  Suite: loadSuite,
  System: loadSystem,
  Task: loadTask,
  Version: (context, key) => axis(context, "version", key, Version),
  Workload: (context, key) => axis(context, "workload", key, Workload),
};

/** Anything by its ID. */
@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, { nullable: true })
  node(@Ctx() context: ApiContext, @Arg("id", () => ID) id: string): Promise<Node | null> {
    return find(context, id);
  }

  @Directive('@listSize(assumedSize: 100, slicingArguments: ["ids"])')
  @Query(() => [Node], {
    nullable: "items",
    description: "In the order of the IDs, at most 100; null where there is none.",
  })
  nodes(@Ctx() context: ApiContext, @Arg("ids", () => [ID]) ids: string[]) {
    if (ids.length > NODES_LIMIT) {
      throw new ArgumentError("PAGE_SIZE", `ids cannot be ${ids.length}; at most ${NODES_LIMIT}`);
    }
    // One by one: an ID that is none is null and an error, and the others are found.
    return ids.map((id) => find(context, id));
  }
}

async function find(context: ApiContext, id: string): Promise<Node | null> {
  const { type, key } = parseGlobalId(id);
  if (type === "Dataset") return loadDatasetBySlug(context, String(key));
  if (type === "DataContribution") return loadContribution(context, String(key));
  if (type === "Job") return loadJob(context, String(key));
  const load = Object.hasOwn(loads, type) ? loads[type] : undefined;
  if (load === undefined) throw new ArgumentError("BAD_ID", `this API has no type "${type}"`);
  return typeof key === "number" ? load(context, key) : null;
}

async function axis<T>(
  context: ApiContext,
  name: "hardware" | "version" | "workload",
  key: number,
  Type: new (row: NonNullable<Awaited<ReturnType<typeof loadAxis>>>) => T,
): Promise<T | null> {
  const row = await loadAxis(context, name, key);
  return row === null ? null : new Type(row);
}

async function loadOption(context: ApiContext, id: number): Promise<Option | null> {
  const row = await context.loaders.one<number, OptionRow>(
    "option",
    id,
    (option) => option.id,
    (ids) => systemReader.optionsByIds(context.database, ids),
  );
  return row === null ? null : new Option(row);
}
