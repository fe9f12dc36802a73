import { mean } from "@perfatlas/modeling/stats";
import { Directive, Query, Resolver } from "type-graphql";
import stored from "./generated/when-transfer.json" with { type: "json" };
import { type TransferBand, type TransferPair, TransferReport } from "./transfer-report.ts";

/** Bounds of the bands. */
const BOUNDS = [-1, 0, 0.3, 0.6, 0.8, 0.9, 1];

/** When transfer works, as it was measured over all suites. */
@Resolver()
export class TransferReportResolver {
  @Directive('@cost(weight: "10")')
  @Query(() => TransferReport, {
    description:
      "When transfer works: over pairs of environments of all suites, what is known before the budget is spent beside what " +
      "transfer gained. It ships with this version.",
  })
  transferReport(): TransferReport {
    const { about, budget, firstCount, rows } = stored;
    const pairs = rows.map(
      ({ rhoFirst, rhoAll, gain, ...known }): TransferPair => ({
        ...known,
        firstRankCorrelation: rhoFirst,
        rankCorrelation: rhoAll,
        factor: Math.exp(gain),
      }),
    );
    return {
      title: "When does transfer work?",
      ...{ about, budget, firstCount, pairs },
      pairCount: pairs.length,
      harmedCount: pairs.filter(isHarmed).length,
      bands: [true, false].flatMap((isOfFirstRows) =>
        BOUNDS.slice(1).map((to, i) => band(pairs, isOfFirstRows, BOUNDS[i] as number, to)),
      ),
      command: "npm run bench -- when-transfer",
    };
  }
}

function band(
  pairs: readonly TransferPair[],
  isOfFirstRows: boolean,
  from: number,
  to: number,
): TransferBand {
  const own = pairs.filter(({ firstRankCorrelation, rankCorrelation }) => {
    const rho = isOfFirstRows ? firstRankCorrelation : rankCorrelation;
    return rho !== null && rho >= from && (rho < to || to === 1);
  });
  const pairCount = own.length;
  return {
    ...{ from, to, isOfFirstRows, pairCount },
    factor: pairCount === 0 ? null : Math.exp(mean(own.map(({ factor }) => Math.log(factor)))),
    harmedPercent: pairCount === 0 ? null : (100 * own.filter(isHarmed).length) / pairCount,
  };
}

function isHarmed({ factor }: TransferPair): boolean {
  return factor < 1;
}
