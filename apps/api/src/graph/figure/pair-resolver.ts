import {
  type KeysetPage,
  type PairAxis,
  type PairRow,
  pairReader,
  type SeriesRow,
  sharedValueReader,
} from "@perfatlas/db";
import { comparability, type PlacedEnvironment } from "@perfatlas/modeling/analysis";
import type { Fact } from "@perfatlas/modeling/space";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { pairSubject } from "../../analysis/resolve-subject.ts";
import { sharedPoints } from "../../analysis/shared-points.ts";
import type { SubjectColumn } from "../../analysis/subject-column.ts";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import type { Environment } from "../environment/environment.ts";
import {
  loadAxis,
  loadEnvironment,
  loadFacts,
  requireEnvironment,
} from "../environment/environment-loader.ts";
import { System } from "../system/system.ts";
import { loadSystem } from "../system/system-loader.ts";
import {
  ComparabilityVerdict,
  EnvironmentAxis,
  EnvironmentPair,
  EnvironmentPairConnection,
} from "./environment-pair.ts";
import { loadColumn } from "./load-column.ts";
import { loadFigure } from "./load-figure.ts";
import { RelatednessFigure } from "./relatedness-figure.ts";
import { SharedValues } from "./shared-values.ts";

const AXES = ["hardware", "workload", "version"] as const;

/** Pairs of environments, whether they may be compared, and how alike they are. */
@Resolver(() => EnvironmentPair)
export class EnvironmentPairResolver {
  @Query(() => EnvironmentPair, { description: "Of any two environments, by slug." })
  async environmentPair(
    @Ctx() context: ApiContext,
    @Arg("source", () => String) source: string,
    @Arg("target", () => String) target: string,
  ): Promise<EnvironmentPair> {
    const both = [source, target].map((slug) => requireEnvironment(context, slug));
    return new EnvironmentPair(...((await Promise.all(both)) as [Environment, Environment]));
  }

  @Directive('@cost(weight: "5")')
  @FieldResolver(() => ComparabilityVerdict)
  async comparability(
    @Root() { source, target }: EnvironmentPair,
    @Ctx() context: ApiContext,
  ): Promise<ComparabilityVerdict> {
    const both = [source, target].map((each) => placed(context, each));
    const [left, right] = (await Promise.all(both)) as [PlacedEnvironment, PlacedEnvironment];
    const { verdict, differences } = comparability(left, right);
    return {
      verdict,
      differences: differences.map((each) => ({
        field: each.field,
        source: each.left ?? null,
        target: each.right ?? null,
      })),
    };
  }

  @Directive('@cost(weight: "5")')
  @FieldResolver(() => RelatednessFigure, {
    nullable: true,
    description:
      "Null where either has nothing of the metric, or the two cannot be compared (see comparability).",
  })
  async relatedness(
    @Root() { source, target }: EnvironmentPair,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) metric: string,
  ): Promise<RelatednessFigure | null> {
    const columns = await columnsOf(context, { source, target }, metric);
    if (columns === null) return null;
    const [left, right] = columns;
    const subject = { environment: source.slug, target: target.slug, metric };
    const { known, result } = await loadFigure(context, pairSubject(left, right), {
      kind: "relatedness",
      ...subject,
    });
    return new RelatednessFigure(known, result);
  }

  @Directive('@cost(weight: "5000")')
  @FieldResolver(() => SharedValues, {
    nullable: true,
    description:
      "What both have of the same configurations. Null where either has nothing of the metric, or the two cannot be compared.",
  })
  async sharedValues(
    @Root() pair: EnvironmentPair,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String) metric: string,
  ): Promise<SharedValues | null> {
    const columns = await columnsOf(context, pair, metric);
    if (columns === null) return null;
    const [left, right] = columns.map(({ input }) => input.series) as [SeriesRow, SeriesRow];
    const found = await sharedValueReader.ofPair(context.database, left, right);
    const { source, target, censoredCount } = found;
    return { count: source.length, censoredCount, ...sharedPoints(source, target) };
  }
}

/** Pairs of the environments of a system. */
@Resolver(() => System)
export class SystemPairResolver {
  @Directive('@cost(weight: "10")')
  @Directive(PAGED)
  @FieldResolver(() => EnvironmentPairConnection, {
    description:
      "Each two environments once, the older one as source, that differ in that axis and no other; " +
      "all pairs without it. A simulated one is never paired with a measured one. first: 1 to 100.",
  })
  async environmentPairs(
    @Root() system: System,
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg("differIn", () => EnvironmentAxis, { nullable: true }) differIn: PairAxis | null,
  ) {
    const request = readPage("environmentPairs", page);
    const axis = differIn ?? null;
    const pages = context.loaders.of<number, KeysetPage<PairRow>>(
      `system.environmentPairs ${JSON.stringify([request, axis])}`,
      (ids) => pairReader.pagesOfSystems(context.database, ids, request, axis),
    );
    const { rows, hasMore } = await pages.load(system.key);
    const pairs = await Promise.all(rows.map((row) => pairOf(context, row)));
    return toConnection({
      request,
      page: { rows: pairs, hasMore },
      node: (pair) => pair,
      keyset: ({ source, target }) => [source.row.id, target.row.id],
      countTotal: () => pairReader.count(context.database, system.key, axis),
    });
  }
}

/** The data of both, where they can be compared and both have the metric. */
async function columnsOf(
  context: ApiContext,
  { source, target }: EnvironmentPair,
  metric: string,
): Promise<readonly [SubjectColumn, SubjectColumn] | null> {
  const isPair =
    source.row.id !== target.row.id &&
    source.row.parentId === target.row.parentId &&
    source.isSimulated === target.isSimulated;
  if (!isPair) return null;
  const left = await loadColumn(context, source, metric);
  const right = await loadColumn(context, target, metric);
  return left === null || right === null ? null : [left, right];
}

async function pairOf(context: ApiContext, { sourceId, targetId }: PairRow) {
  const both = [sourceId, targetId].map((id) => loadEnvironment(context, id));
  return new EnvironmentPair(...((await Promise.all(both)) as [Environment, Environment]));
}

async function placed(context: ApiContext, { row }: Environment): Promise<PlacedEnvironment> {
  const ids = { hardware: row.hardwareId, workload: row.workloadId, version: row.versionId };
  const [system, axes, own, ...ofAxes] = await Promise.all([
    loadSystem(context, row.parentId),
    Promise.all(AXES.map((axis) => loadAxis(context, axis, ids[axis]))),
    loadFacts(context, "environment", row.id),
    ...AXES.map((axis) => loadFacts(context, axis, ids[axis])),
  ]);
  const facts = new Map<string, Fact>();
  for (const { name, number, text, boolean } of [...ofAxes.flat(), ...own]) {
    facts.set(name, number ?? text ?? boolean ?? "");
  }
  const [hardware, workload, version] = axes.map((axis) => axis?.slug ?? "") as [
    string,
    string,
    string,
  ];
  return {
    ...{ system: system?.slug ?? "", variant: row.variant, isSimulated: row.isSimulated },
    ...{ hardware, workload, version, facts: Object.fromEntries(facts) },
  };
}
