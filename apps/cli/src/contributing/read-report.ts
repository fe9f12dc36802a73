import {
  ReadContributionReportDocument,
  type ReadContributionReportQuery,
} from "../../generated/graphql.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";

type Report = NonNullable<NonNullable<ReadContributionReportQuery["contribution"]>["report"]>;
type Finding = Report["findings"]["nodes"][number];

/** A report with all of its findings. */
export type WholeReport = Omit<Report, "findings"> & { readonly findings: readonly Finding[] };

/** Findings of one page. */
const PAGE = 100;

/** The report of a contribution that was checked. @throws RegistryError. */
export async function readReport(transport: Transport, id: string): Promise<WholeReport> {
  const findings: Finding[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: { id: string; first: number; after: string | null } = {
      id,
      first: PAGE,
      after,
    };
    const answer: ReadContributionReportQuery = await transport.request(
      ReadContributionReportDocument,
      variables,
    );
    const report = answer.contribution?.report;
    if (!report) throw new RegistryError("NOT_FOUND", "the contribution has no report any more");
    findings.push(...report.findings.nodes);
    const { hasNextPage, endCursor } = report.findings.pageInfo;
    if (!hasNextPage) return { ...report, findings };
    after = endCursor;
  }
}

/** A finding in one line: "error text.csv, line 4: …". */
export function findingLine({ severity, message, file, line }: Finding): string {
  const isPlaced = file !== null && !message.includes(file);
  const place = isPlaced ? ` ${file}${line === null ? "" : `, line ${line}`}` : "";
  return `${severity.toLowerCase()}${place}: ${message}`;
}
