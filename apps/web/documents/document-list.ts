/** What a document is for: to learn by doing, to get something done, to look something up, to understand. */
export const DOCUMENT_KINDS = ["tutorial", "how-to", "reference", "explanation"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document of the repository, by the name of its file in docs/. */
export interface ListedDocument {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** What a reader has of it, in a line. */
  readonly says: string;
}

/** The documents of docs/, each with its kind, in the order in which their list shows them. */
export const documents: readonly ListedDocument[] = [
  {
    name: "tutorial",
    kind: "tutorial",
    title: "A new GPU, twenty measurements, a decision",
    says: "From an empty registry to the configuration to run with, on data that come with the program.",
  },
  {
    name: "your-own-file",
    kind: "how-to",
    title: "Bring your own file",
    says: "Five worked files: tables as people have them, and the descriptor of each.",
  },
  {
    name: "describe",
    kind: "how-to",
    title: "From your file to a page",
    says: "A draft of the descriptor from the file, and the questions that it leaves open.",
  },
  {
    name: "tune",
    kind: "how-to",
    title: "Find the best configuration",
    says: "One command from an experiment to the best configuration that was measured.",
  },
  {
    name: "methods",
    kind: "how-to",
    title: "Put your method on the leaderboard",
    says: "Three ways to take part; errors are computed by the registry in each.",
  },
  {
    name: "export",
    kind: "how-to",
    title: "Take data away",
    says: "Parquet, CSV and NDJSON at addresses that never change.",
  },
  {
    name: "editors",
    kind: "how-to",
    title: "Write experiments and descriptors in an editor",
    says: "Schemas that complete and check them as they are written.",
  },
  {
    name: "operating",
    kind: "how-to",
    title: "Operate an instance",
    says: "One process or several, behind a proxy, with workers and a PostgreSQL.",
  },
  {
    name: "scaling",
    kind: "how-to",
    title: "Go beyond one machine",
    says: "Machines for evaluations, replicas for readers, further servers for measurements.",
  },
  {
    name: "parallelism",
    kind: "how-to",
    title: "Choose an algorithm and a number of workers",
    says: "From short runs of a training that logged their loss.",
  },
  {
    name: "backup",
    kind: "how-to",
    title: "Keep a registry",
    says: "Backup, restore, verify; what each does when something is wrong.",
  },
  {
    name: "upgrading",
    kind: "how-to",
    title: "Upgrade",
    says: "From any version to the newest, and back.",
  },
  {
    name: "api",
    kind: "reference",
    title: "Asking the API",
    says: "One address: caches, times, streams, budgets.",
  },
  {
    name: "errors",
    kind: "reference",
    title: "Errors of the API",
    says: "Every code: when it comes and what to do; limits, costs and statuses.",
  },
  {
    name: "descriptor",
    kind: "reference",
    title: "Descriptors of data sets",
    says: "Every field of a descriptor, every format and its settings.",
  },
  {
    name: "boards",
    kind: "reference",
    title: "Boards",
    says: "What is read and set on each, and where each path was seen.",
  },
  {
    name: "features",
    kind: "explanation",
    title: "What works, and what shows it",
    says: "What users of registries ask for, and the tests of each.",
  },
  {
    name: "attacks",
    kind: "explanation",
    title: "What attacks come to",
    says: "What an instance answers to each, in how much time and memory.",
  },
  {
    name: "decisions",
    kind: "explanation",
    title: "Decisions",
    says: "Why the parts are as they are, and what was tried in their place.",
  },
];
