import type { Bounds, ConditionTree } from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import { DateTime } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { givenList } from "../where/given-list.ts";
import { isWithin, NumberWhere, readRange } from "../where/number-where.ts";
import { readTree } from "../where/read-tree.ts";
import { treeHolds } from "../where/tree-holds.ts";
import { type Dataset, DatasetOrigin, DatasetState } from "./dataset.ts";
import { loadVersions, stateOfDataset } from "./dataset-loader.ts";
import type { DatasetVersion } from "./dataset-version.ts";

/** Conditions on data sets; all that are given must hold. */
@InputType("DatasetWhere", {
  description: "Conditions on data sets; all that are given must hold.",
})
export class DatasetWhere {
  @Field(() => [String], { nullable: true, description: "One of these slugs." })
  slugIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these systems; slugs." })
  systemIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "SPDX identifiers, or NOASSERTION." })
  licenseIn?: string[] | null;

  @Field(() => [DatasetOrigin], { nullable: true })
  originIn?: string[] | null;

  @Field(() => [DatasetState], { nullable: true })
  stateIn?: string[] | null;

  @Field(() => NumberWhere, {
    nullable: true,
    description: "Of the newest version; what is not loaded has none.",
  })
  measurementCount?: NumberWhere | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The newest version was stored then or later.",
  })
  storedSince?: Date | null;

  @Field(() => [DatasetWhere], { nullable: true, description: "All of these hold." })
  and?: DatasetWhere[] | null;

  @Field(() => [DatasetWhere], { nullable: true, description: "One of these holds." })
  or?: DatasetWhere[] | null;

  @Field(() => DatasetWhere, { nullable: true, description: "This does not hold." })
  not?: DatasetWhere | null;
}

interface DatasetOwn {
  readonly slugs?: readonly string[] | undefined;
  readonly systems?: readonly string[] | undefined;
  readonly licenses?: readonly string[] | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly states?: readonly string[] | undefined;
  readonly count?: Bounds | undefined;
  readonly since?: Date | null | undefined;
}

/**
 * The data sets that meet the condition.
 * @throws ArgumentError for what contradicts itself and what is too large.
 */
export async function matchingDatasets(
  context: ApiContext,
  all: readonly Dataset[],
  where: DatasetWhere | null | undefined,
): Promise<readonly Dataset[]> {
  const tree: ConditionTree<DatasetOwn> | undefined = await readTree(
    where,
    (input): DatasetOwn => ({
      slugs: givenList("slugIn", input.slugIn),
      systems: givenList("systemIn", input.systemIn),
      licenses: givenList("licenseIn", input.licenseIn),
      origins: givenList("originIn", input.originIn),
      states: givenList("stateIn", input.stateIn),
      count: input.measurementCount
        ? readRange(input.measurementCount, "measurementCount")
        : undefined,
      since: input.storedSince,
    }),
  );
  if (tree === undefined) return all;
  const known = await Promise.all(
    all.map(async (dataset) => {
      const versions = await loadVersions(context, dataset);
      const newest = versions.find(({ state }) => state !== "retracted") ?? null;
      return { dataset, newest, state: await stateOfDataset(context, dataset, newest) };
    }),
  );
  return known
    .filter((one) => treeHolds(tree, (own) => meets(one, own)))
    .map(({ dataset }) => dataset);
}

function meets(
  { dataset, newest, state }: { dataset: Dataset; newest: DatasetVersion | null; state: string },
  own: DatasetOwn,
): boolean {
  return (
    (own.slugs?.includes(dataset.slug) ?? true) &&
    (own.systems?.includes(dataset.systemSlug) ?? true) &&
    (own.licenses?.includes(dataset.license) ?? true) &&
    (own.origins?.includes(dataset.origin) ?? true) &&
    (own.states?.includes(state) ?? true) &&
    (own.count === undefined || isWithin(newest?.measurementCount ?? null, own.count)) &&
    (!own.since || (newest !== null && newest.createdAt >= own.since))
  );
}
