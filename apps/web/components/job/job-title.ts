import type { JobKind } from "../../generated/graphql.ts";

const KINDS: Readonly<Record<JobKind, string>> = {
  ADVISE: "Advice on",
  CHECK_CONTRIBUTION: "Check of a contribution to",
  COMPUTE_FIGURE: "A figure of",
  EVALUATE_SUITE: "Evaluation of",
  EXPORT_DATASET: "Files of",
  IMPORT_DATASET: "Import of",
  IMPORT_DESCRIPTOR: "Import of",
  MAKE_EXPORT: "A file of",
  PUBLISH_CONTRIBUTION: "Publication of a contribution to",
  RECHECK: "A second look at",
  REFRESH_FIGURES: "Figures of",
};

/** What a job is, in words: "Import of zlib". */
export function jobTitle({
  kind,
  subject,
}: {
  readonly kind: JobKind | null;
  readonly subject: string;
}) {
  const words = kind === null ? "Work on" : KINDS[kind];
  return subject === "" ? words.replace(/ (of|on|to)$/, "") : `${words} ${subject}`;
}
