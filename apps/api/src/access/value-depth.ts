import { type DocumentNode, visit } from "graphql";

/** Levels of lists and objects within each other in a document's arguments and defaults. */
export function valueDepth(document: DocumentNode): number {
  let depth = 0;
  let deepest = 0;
  const level = {
    enter() {
      depth++;
      deepest = Math.max(deepest, depth);
    },
    leave() {
      depth--;
    },
  };
  visit(document, { ListValue: level, ObjectValue: level });
  return deepest;
}
