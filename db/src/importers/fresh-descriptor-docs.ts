import { descriptorReference } from "./descriptor-reference.ts";

const BEGIN = "<!-- begin: reference, written by db/src/write-descriptor-docs.ts -->";
const END = "<!-- end: reference -->";

/**
 * The text of docs/descriptor.md with its reference as the schema has it now.
 * @throws Error when the text has no place for it.
 */
export function freshDescriptorDocs(text: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`docs/descriptor.md has no lines ${BEGIN} … ${END}`);
  return `${text.slice(0, from)}${BEGIN}\n\n${descriptorReference()}\n\n${text.slice(to)}`;
}
