import { Arg, Ctx, Directive, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { loadDatasetBySlug } from "../dataset/dataset-loader.ts";
import stored from "./generated/peers.json" with { type: "json" };
import { PeerReport, type PeerScope, PeerScopeType } from "./peer-report.ts";

const DATASET = "gpu-convolution";

/** Advice beside its peers, as it was measured on a table of six GPUs. */
@Resolver()
export class PeerReportResolver {
  @Directive('@cost(weight: "10")')
  @Query(() => PeerReport, {
    description:
      "What advice finds with few measurements beside Optuna's TPE, random search and the source's own order, at equal cost. " +
      "It ships with this version.",
  })
  async peerReport(
    @Ctx() context: ApiContext,
    @Arg("scope", () => PeerScopeType, { defaultValue: "all" }) scope: PeerScope,
  ): Promise<PeerReport> {
    const { budget, repeats } = stored;
    const points = stored.points.filter((point) => point.scope === scope.replaceAll("-", " "));
    return {
      title: "Regret over budget beside Optuna",
      about:
        `A kernel on six GPUs, each pair of source and target, ${repeats} repeats: the time of the best configuration ` +
        "found so far against that of the best of all. A configuration that fails costs a measurement.",
      ...{ budget, points },
      runCount: points[0]?.runCount ?? 0,
      dataset: await loadDatasetBySlug(context, DATASET),
      command: "npm run bench -- peers",
    };
  }
}
