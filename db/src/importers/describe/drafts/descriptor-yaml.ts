import { Document, isCollection, isNode, isSeq } from "yaml";
import type { Draft } from "./draft.ts";

/** Lists whose items stand on a line each. */
const LISTS: readonly (readonly (string | number)[])[] = [
  ["space", "options"],
  ["space", "constraints"],
  ["metrics"],
  ["hardware"],
  ["workloads"],
  ["versions"],
  ["environments"],
  ["files"],
  ["reader", "options"],
  ["reader", "values"],
  ["reader", "failures"],
  ["reader", "skipRows"],
];
/** Collections that stand on one line. */
const LINES: readonly (readonly string[])[] = [
  ["citation"],
  ["system"],
  ["reader", "ignore"],
  ["reader", "names"],
  ["reader", "environmentColumns"],
];

/** Binary options have the levels false and true, and need not say so. */
function withoutDefaults(descriptor: Draft["descriptor"]): unknown {
  const { space } = descriptor;
  const options = space?.options.map(({ domain, ...option }) =>
    option.kind === "binary" ? option : { ...option, domain },
  );
  return { ...descriptor, space: { ...space, options } };
}

/** The descriptor as people edit it: an item a line, and comments where something is in doubt. */
export function descriptorYaml({ descriptor, doubts }: Draft): string {
  const document = new Document(withoutDefaults(descriptor), { aliasDuplicateObjects: false });
  for (const path of LISTS) {
    const list = document.getIn(path);
    if (!isSeq(list)) continue;
    for (const item of list.items) if (isCollection(item)) item.flow = true;
  }
  for (const path of LINES) {
    const found = document.getIn(path);
    if (isCollection(found)) found.flow = true;
  }
  for (const { path, text } of doubts) {
    const node = document.getIn(path, true);
    if (isNode(node)) node.comment = ` ${text.replaceAll(/\s+/g, " ")}`;
  }
  document.commentBefore =
    " Drafted by perfatlas describe. Look through it, then: perfatlas validate, perfatlas import.";
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}
