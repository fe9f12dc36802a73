const KINDS: Readonly<Record<string, string>> = {
  advise: "Advice on",
  "check-contribution": "Check of a contribution to",
  "compute-figure": "A figure of",
  "evaluate-suite": "Evaluation of",
  "export-dataset": "Files of",
  "import-dataset": "Import of",
  "import-descriptor": "Import of",
  "make-export": "A file of",
  "publish-contribution": "Publication of a contribution to",
  "refresh-figures": "Figures of",
};

/** What a job is, in words: "Import of zlib". */
export function jobTitle({ kind, subject }: { readonly kind: string; readonly subject: string }) {
  const words = KINDS[kind] ?? `${kind.replaceAll("-", " ")} of`;
  return subject === "" ? words.replace(/ (of|on|to)$/, "") : `${words} ${subject}`;
}
