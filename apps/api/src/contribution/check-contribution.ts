import type { ContributionRow } from "@perfatlas/db";
import { contributionReader, contributionWriter, seeingAll, tryDescriptor } from "@perfatlas/db";
import { datasetDigest, inspectDataset } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import type { JobContext } from "../queue/job-handler.ts";
import { withFiles } from "./contribution-source.ts";
import { examineData } from "./examine-data.ts";
import { Findings } from "./findings.ts";
import { lookAtRuns } from "./look-at-runs.ts";
import { MeasuredColumns } from "./measured-columns.ts";

/** What a check came to. */
export interface CheckOutcome {
  readonly isValid: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/**
 * Reads a contribution as an import would, or the runs of an upload, collects everything that is wrong with it and, where nothing is, what
 * is odd about it; stores the report in place of the last one.
 */
export async function checkContribution(
  contribution: ContributionRow,
  context: JobContext,
): Promise<CheckOutcome> {
  const { database, revision } = context;
  const findings = new Findings();
  const found = await look(contribution, context, findings);
  await database.transaction((handle) =>
    contributionWriter.storeReport(handle, {
      contribution: contribution.id,
      revision,
      digest: findings.counts.error > 0 ? null : found.digest,
      configurationCount: found.configurations,
      measurementCount: found.measurements,
      failureCount: found.failures,
      counts: findings.counts,
      findings: findings.all,
      isComplete: findings.isComplete,
    }),
  );
  const { error: errors, warning: warnings, note: notes } = findings.counts;
  return { isValid: errors === 0, errors, warnings, notes };
}

const NOTHING = { digest: null, configurations: 0, measurements: 0, failures: 0 };

async function look(contribution: ContributionRow, context: JobContext, findings: Findings) {
  const { database, signal, progress } = context;
  try {
    if (contribution.kind === "runs") return await lookAtRuns(contribution, context, findings);
    return await withFiles(contribution, context, async ({ descriptor, source }) => {
      let measured: MeasuredColumns | undefined;
      const { descriptor: complete, reading } = await inspectDataset(descriptor, source, {
        onFault: (fault) => findings.addFault(fault),
        onBlock: (block) => {
          signal.throwIfAborted();
          measured ??= new MeasuredColumns(descriptor);
          measured.add(block);
        },
        progress: ({ file, done, total }) => progress(done, total ?? 0, `reading ${file}`),
      });
      for (const message of reading.notes)
        findings.add({ severity: "note", code: "READ", message });
      const counts = {
        configurations: reading.configurationCount,
        measurements: reading.measurementCount,
        failures: reading.failureCount,
      };
      if (complete === null) return { ...counts, digest: null };
      await tryDescriptor(database, complete);
      progress(0, 0, "comparing with what is published");
      const files = await contributionReader.files(seeingAll(database), [contribution.id]);
      if (measured !== undefined) {
        for await (const finding of examineData(database, complete, measured, files))
          findings.add(finding);
      }
      return { ...counts, digest: datasetDigest(complete) };
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings.addFault(error);
    return NOTHING;
  }
}
