import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { coverageGaps } from "../../analysis/coverage-gaps.ts";
import { copiesSubject } from "../../analysis/resolve-subject.ts";
import type { ApiContext } from "../api-context.ts";
import { loadAxis } from "../environment/environment-loader.ts";
import { System } from "../system/system.ts";
import { loadSystemCounts } from "../system/system-loader.ts";
import { CopiesFigure } from "./copies-figure.ts";
import { loadColumns } from "./load-columns.ts";
import { loadFigure } from "./load-figure.ts";
import { SystemCoverage } from "./system-coverage.ts";

/** Figures of systems. */
@Resolver(() => System)
export class SystemFigureResolver {
  @Directive('@cost(weight: "100")')
  @FieldResolver(() => CopiesFigure, {
    nullable: true,
    description: "Copies and overlaps among the system's data. Null where nothing is published.",
  })
  async copies(@Root() system: System, @Ctx() context: ApiContext): Promise<CopiesFigure | null> {
    const columns = await loadColumns(context, system);
    if (columns.length === 0) return null;
    const { known, result } = await loadFigure(context, copiesSubject(system.key, columns), {
      kind: "copies",
      system: system.slug,
    });
    return new CopiesFigure(known, result);
  }

  @Directive('@cost(weight: "100")')
  @FieldResolver(() => SystemCoverage, {
    description: "What was measured and what was not, from counts that are stored with the data.",
  })
  async coverage(
    @Root() system: System,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String, { nullable: true, description: "Series of this one alone." })
    metric: string | null,
  ): Promise<SystemCoverage> {
    const columns = await loadColumns(context, system);
    const { configurationCount } = await loadSystemCounts(context, system.key);
    const { missing, ...gaps } = coverageGaps(columns, configurationCount, metric);
    const slugs = await Promise.all(
      missing.map(async ({ hardwareId, workloadId, versionId }) => ({
        hardware: (await loadAxis(context, "hardware", hardwareId))?.slug ?? "",
        workload: (await loadAxis(context, "workload", workloadId))?.slug ?? "",
        version: (await loadAxis(context, "version", versionId))?.slug ?? "",
      })),
    );
    return { ...gaps, missing: slugs };
  }
}
