import { InputError } from "@perfatlas/modeling/space";
import {
  CheckContributionDocument,
  CreateContributionDocument,
  SubmitContributionDocument,
} from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { runJob } from "../requests/run-job.ts";
import type { AnsweringInstance } from "../transport/find-instance.ts";
import { httpTransport } from "../transport/http-transport.ts";
import { RegistryError } from "../transport/registry-error.ts";
import { PartClient } from "./part-client.ts";
import { readReport, type WholeReport } from "./read-report.ts";
import { sendParts } from "./send-parts.ts";
import type { LocalFile } from "./stated-files.ts";

/** What is offered to a registry. */
export interface Offered {
  /** Text. */
  readonly descriptor: string;
  readonly license: string | null;
  readonly note: string | null;
  readonly files: readonly LocalFile[];
  /** Whether it is handed to the curators once it is checked. */
  readonly isSubmitted: boolean;
}

/** What became of it. */
export interface Contributed {
  readonly uuid: string;
  readonly datasetSlug: string;
  readonly state: string;
  readonly report: WholeReport;
}

/** A contribution that the registry would not import. */
export class RefusedContributionError extends InputError {
  readonly code = "REFUSED_CONTRIBUTION";
}

/**
 * Offers files to a registry: makes the draft, or finds the one that an interrupted call has made, sends what it
 * lacks, has it checked, and submits it where the check found no error.
 * @throws RegistryError, UnreachableError, JobError, InterruptedError.
 */
export async function contributeFiles(
  instance: AnsweringInstance,
  terminal: Terminal,
  offered: Offered,
): Promise<Contributed> {
  const transport = httpTransport(instance.address, instance.key);
  const { descriptor, license, note, isSubmitted } = offered;
  const files = offered.files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  const created = await transport.request(CreateContributionDocument, {
    input: { descriptor, license, note, files },
  });
  const draft = changed(created.contributionCreate);
  await send(new PartClient(instance, draft.uuid), terminal, offered.files);
  await runJob(transport, terminal, {
    document: CheckContributionDocument,
    variables: { id: draft.id },
    title: `checking ${draft.datasetSlug}`,
  });
  const report = await readReport(transport, draft.id);
  const { uuid, datasetSlug } = draft;
  if (!report.isValid || !isSubmitted) return { uuid, datasetSlug, state: draft.state, report };
  const submitted = await transport.request(SubmitContributionDocument, { id: draft.id });
  const { state } = changed(submitted.contributionSubmit);
  return { uuid, datasetSlug, state, report };
}

async function send(
  client: PartClient,
  terminal: Terminal,
  files: readonly LocalFile[],
): Promise<void> {
  const list = await client.list();
  if (list.parts.length > 0) {
    terminal.note(`${list.parts.length} of ${list.partCount} parts are there already`);
  }
  const progress = terminal.progress("sending");
  try {
    await sendParts(client, list, files, (done, total) => progress.update(done, total, "parts"));
  } finally {
    progress.stop();
  }
}

interface Change<Facts> {
  readonly contribution: Facts | null;
  readonly userErrors: readonly { readonly message: string }[];
}

function changed<Facts>(change: Change<Facts> | null): Facts {
  const refusal = change?.userErrors[0];
  if (refusal !== undefined) throw new RegistryError("BAD_USER_INPUT", refusal.message);
  if (!change?.contribution) throw new RegistryError("INTERNAL", "no contribution was made");
  return change.contribution;
}
