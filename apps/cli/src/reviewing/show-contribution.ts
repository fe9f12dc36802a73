import { ShowContributionDocument } from "../../generated/graphql.ts";
import { findingLine, readReport, type WholeReport } from "../contributing/read-report.ts";
import { wordOf } from "../output/word-of.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { findContribution } from "./find-contribution.ts";

/** A contribution with what a curator decides on. */
export type ShownContribution = Awaited<ReturnType<typeof showContribution>>;

/** The contribution whose uuid begins so, with its files, history and whole report. @throws RegistryError. */
export async function showContribution(transport: Transport, given: string) {
  const { id } = await findContribution(transport, given, []);
  const { contribution } = await transport.request(ShowContributionDocument, { id });
  if (!contribution) throw new RegistryError("NOT_FOUND", "the contribution is gone");
  const { report: checked, files, events, ...facts } = contribution;
  const report: WholeReport | null = checked === null ? null : await readReport(transport, id);
  return { ...facts, files: files?.nodes ?? [], events: events.nodes, report };
}

/** The same in lines. */
export function contributionLines(shown: ShownContribution): readonly string[] {
  const { title, datasetSlug, uuid, state, contributor, license, note, report } = shown;
  const size = shown.kind === "RUNS" ? `${shown.runCount} runs` : `${shown.files.length} files`;
  return [
    `${datasetSlug}: ${title}`,
    `${uuid}, ${wordOf(state)}, of ${contributor ?? "somebody"}, ${license}, ${size}`,
    ...(note === null || note === "" ? [] : [`note: ${note}`]),
    ...shown.files.map(({ path, bytes }) => `file ${path}, ${bytes} B`),
    ...shown.events.map(
      ({ happenedAt, actor, after, reason }) =>
        `${happenedAt} ${wordOf(after)} by ${actor ?? "somebody"}${reason === "" ? "" : `: ${reason}`}`,
    ),
    ...(report === null ? ["not checked yet"] : reportLines(report)),
  ];
}

function reportLines(report: WholeReport): readonly string[] {
  return [
    `report: ${report.configurationCount} configurations, ${report.measurementCount} measurements, ${report.failureCount} ` +
      `failures; ${report.errorCount} errors, ${report.warningCount} warnings, ${report.noteCount} notes`,
    ...report.findings.map(findingLine),
  ];
}
