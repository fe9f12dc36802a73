import { InputError } from "@perfatlas/modeling/space";
import { type JournalShapes, journalRecords, readShape, type WireFault } from "@perfatlas/wire";

type Kind = keyof JournalShapes;
type Unread = { readonly kind: string };

/** A journal with a record that is not what this release writes: of another release, or made by hand. */
export class JournalFormatError extends InputError {
  readonly code = "JOURNAL_FORMAT";
  constructor(kind: string, { path, message }: WireFault, file: string, line?: number) {
    super(
      `the record "${kind}" is not one of this release (${path}: ${message}); go on with the release that wrote it, or ` +
        "let `perfatlas-harness repair` keep the other records, and a copy of it",
      { file, ...(line === undefined ? {} : { line }) },
    );
  }
}

const SCHEMAS: { readonly [K in Kind]: Parameters<typeof readShape<JournalShapes[K]>>[0] } =
  journalRecords;

/** Records are read again and again, and never changed. */
const known: { readonly [K in Kind]: WeakMap<Unread, JournalShapes[K]> } = {
  end: new WeakMap(),
  save: new WeakMap(),
  artefact: new WeakMap(),
  restored: new WeakMap(),
  start: new WeakMap(),
  reference: new WeakMap(),
  ack: new WeakMap(),
};

/** What is wrong with a record of a kind that is read again; null when nothing is. */
export function recordFault(record: Unread): WireFault | null {
  const kind = Object.keys(SCHEMAS).find((one): one is Kind => one === record.kind);
  return kind === undefined ? null : shapeOf(kind, record).fault;
}

/** The records of some kinds, in their order. @throws JournalFormatError. */
export function recordsOf<K extends Kind>(
  records: readonly Unread[],
  ...kinds: readonly K[]
): readonly JournalShapes[K][] {
  return records.flatMap((record): JournalShapes[K][] => {
    const kind = kinds.find((one) => one === record.kind);
    if (kind === undefined) return [];
    const { shape, fault } = shapeOf(kind, record);
    if (fault !== null) throw new JournalFormatError(kind, fault, "journal.ndjson");
    return [shape];
  });
}

function shapeOf<K extends Kind>(
  kind: K,
  record: Unread,
): ReturnType<typeof readShape<JournalShapes[K]>> {
  const found = known[kind].get(record);
  if (found !== undefined) return { shape: found, fault: null };
  const read = readShape(SCHEMAS[kind], record);
  if (read.fault === null) known[kind].set(record, read.shape);
  return read;
}
