import { mean, median } from "@perfatlas/modeling/stats";
import { AIM, CONFIRM_BUDGET } from "./diagnosis-case.ts";
import type { RepairRow } from "./diagnosis-measured.ts";

/** The table and what stands in it, as Markdown. */
export function diagnosisReport(rows: readonly RepairRow[], seconds: number): string {
  const percent = (share: number): string =>
    Number.isNaN(share) ? "–" : `${(100 * share).toFixed(0)} %`;
  const lines = rows.map(({ name, cases, chance, bestShared, blamedFirst }) => {
    const share = (of: (index: number) => boolean): string =>
      percent(mean(cases.map((_, k) => (of(k) ? 1 : 0))));
    const speedUp = Math.exp(median(cases.map(({ logGain }) => logGain)));
    return [
      name,
      cases.length,
      share((k) => cases[k]!.landsUnmeasured),
      share((k) => cases[k]!.landsConfirmed),
      percent(chance),
      percent(bestShared),
      share((k) => cases[k]!.improves),
      `${speedUp.toFixed(2)} ×`,
      median(cases.map(({ changeCount }) => changeCount)),
      percent(blamedFirst),
    ].join(" | ");
  });
  return `## Diagnosis: do proposed repairs work?

Bad configurations are drawn from the worst 10 % of a target environment. A forest learns in another
environment (at most 500 measured rows, 200 when simulated); the repair is the smallest change that
the forest expects to reach the best ${100 * AIM} % there. It counts when it lands in the best 10 % of
the target: unmeasured, or after ${CONFIRM_BUDGET} target measurements, the bad configuration
included. Repairs of measured systems must be rows of the table; up to three pairs of environments
each. Chance: the share of configurations with as many changes that land there. Best shared: how much
of the source's best 10 % is among the target's; where it is near nothing, as between the programs of
SaC, the source cannot tell what is best in the target, and where the best and the worst are within
6 %, as in SQLite, noise decides. The x264 file has 201 scattered rows, so its repairs change many
options. Blamed first: the option with the largest Shapley value of the forest is the one with the
largest true value (simulated systems only).

| system | cases | lands, unmeasured | lands, confirmed | chance | best shared | better than before | median speed-up | median changes | blamed first |
|---|---|---|---|---|---|---|---|---|---|
${lines.map((line) => `| ${line} |`).join("\n")}

\`npm run bench -- accuracy-diagnosis --write\`; seeds are the number of the pair; took ${seconds.toFixed(0)} s.
`;
}
