import type { RunEnd, UploadCampaign } from "@perfatlas/wire";
import { stringify } from "csv-stringify/sync";

/** Covariates that stand beside the values, when the machine tells them. */
const COVARIATES = ["cpu_pressure", "steal", "load"] as const;

/**
 * Runs as a CSV: one column per option and per metric, the block and the position in it, what else
 * went on. A row per counted run, in the order of measuring; a metric without value holds the reason.
 * Numbers have six significant digits.
 */
export function runTable(campaign: UploadCampaign, runs: readonly RunEnd[]): string {
  const options = campaign.options.map(({ name }) => name);
  const metrics = campaign.metrics.map(({ name }) => name);
  const header = [...options, "block", "position", ...COVARIATES, ...metrics];
  const rows = runs.map((run) => [
    ...options.map((name) => String(run.configuration[name] ?? "")),
    String(run.block),
    String(run.position),
    ...COVARIATES.map((name) => numberText(run.covariates[name])),
    ...metrics.map((name) => numberText(run.values[name]) || (run.failures[name]?.reason ?? "")),
  ]);
  return stringify([header, ...rows], { quoted_match: /[\r\n]/ });
}

function numberText(value: number | undefined): string {
  if (value === undefined) return "";
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}
