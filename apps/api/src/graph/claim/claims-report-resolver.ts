import { Arg, Ctx, Directive, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { Citation } from "../dataset/citation.ts";
import { loadDatasetBySlug, loadStatedTotals } from "../dataset/dataset-loader.ts";
import { oncePerState } from "../leaderboard/once-per-state.ts";
import { ClaimsReport } from "./claims-report.ts";
import { OPML19 } from "./opml19-claims.ts";
import { opml19Report } from "./opml19-report.ts";

const SLUG = "opml19";

/** What papers claim, beside public data. */
@Resolver()
export class ClaimsReportResolver {
  @Directive('@cost(weight: "2000")')
  @Query(() => ClaimsReport, {
    nullable: true,
    description:
      "What a paper claims and what public data say of it: from the repeats that the registry holds, or those that ship with " +
      "this version where it lacks some. There is opml19; null for another slug.",
  })
  async claimsReport(
    @Ctx() context: ApiContext,
    @Arg("slug", () => String, { defaultValue: SLUG }) slug: string,
  ): Promise<ClaimsReport | null> {
    if (slug !== SLUG) return null;
    const dataset = await loadDatasetBySlug(context, "jetson-tx2-opml19");
    return {
      slug,
      title: "Guided sampling on public data: the claims of OpML'19",
      citation: new Citation(OPML19),
      ...(await oncePerState(context, `claims ${slug}`, () => opml19Report(context))),
      totals: dataset === null ? [] : await loadStatedTotals(context, dataset),
      command: `perfatlas claims ${SLUG}`,
    };
  }
}
