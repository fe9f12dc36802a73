import type { FuzzRequest } from "./fuzz-request.ts";
import type { FuzzReport } from "./fuzz-run.ts";

/** The counts of a run and its findings, as lines. */
export function reportText({ findings, ledgerFault, slowest, ...counts }: FuzzReport): string {
  const list = (all: ReadonlyMap<string, number>) =>
    [...all]
      .sort(([, a], [, b]) => b - a)
      .map(([key, count]) => `${key} ${count}`)
      .join(", ");
  return [
    `requests: ${counts.count}`,
    `kinds: ${list(counts.kinds)}`,
    `statuses: ${list(counts.statuses)}`,
    `verdicts on runs: ${list(counts.verdicts)}`,
    `error codes: ${list(counts.codes)}`,
    `slowest: ${Math.round(slowest.milliseconds)} ms: ${requestText(slowest.request)}`,
    `rows: ${ledgerFault ?? "all that was acknowledged, and no other"}`,
    `findings: ${findings.length}`,
    ...findings.map(
      ({ fault, seed, path, request }) =>
        `--seed ${seed} --path ${path}\n  ${fault}\n  ${requestText(request)}`,
    ),
  ].join("\n");
}

function requestText(request: FuzzRequest | null): string {
  if (request === null) return "none";
  const { kind, caller, method, target, headers, body, bytes } = request;
  const text = bytes?.toString("latin1") ?? body?.toString() ?? "";
  const shown = text.length > 1500 ? `${text.slice(0, 1500)}… (${text.length})` : text;
  return `${kind} as ${caller}: ${method} ${target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${shown}`;
}
