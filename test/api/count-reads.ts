import { type DocumentNode, type SelectionSetNode, visit } from "graphql";

/** Reads of selections after which a document is not read once any more. */
const ENDLESS = 100_000;

/** Counts how often the selections of a document's sets are read, and ends what reads without end. */
export function countReads(document: DocumentNode) {
  const count = { sets: 0, reads: 0 };
  visit(document, {
    SelectionSet(set: SelectionSetNode) {
      const { selections } = set;
      count.sets++;
      Object.defineProperty(set, "selections", {
        get() {
          if (++count.reads > ENDLESS) throw new Error("the document is read without end");
          return selections;
        },
      });
    },
  });
  count.reads = 0; // What the visitor above has read.
  return { document, count };
}
