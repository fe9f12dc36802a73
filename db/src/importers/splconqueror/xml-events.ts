import { InputError } from "@perfatlas/modeling/space";
import { SaxesParser } from "saxes";

/** Text that is no well-formed XML, or holds what is not read from it: entities of its own. */
export class MalformedXmlError extends InputError {
  readonly code = "MALFORMED_XML";
}

const MAX_DEPTH = 64;
/** Attributes of one element at most. */
const MAX_ATTRIBUTES = 1000;
/** Characters between two tags at most. */
const MAX_TEXT = 1 << 20;

/** An element that has ended: the names of those around it and its own, its text, and attributes. */
export interface XmlElement {
  readonly path: readonly string[];
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/**
 * Elements of an XML text in the order in which they end. The parser is a kept one (saxes) that expands the
 * five entities of XML and no other; a document that defines its own is refused.
 * @throws MalformedXmlError with line and column.
 */
export async function* xmlElements(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<readonly XmlElement[]> {
  const parser = new SaxesParser({ position: true });
  const decoder = new TextDecoder();
  const open: { name: string; text: string; line: number; attributes: Record<string, string> }[] =
    [];
  let ended: XmlElement[] = [];
  const refuse = (message: string): never => {
    throw new MalformedXmlError(message, { file, line: parser.line, column: parser.column + 1 });
  };
  parser.on("error", ({ message }) => refuse(`no XML: ${message.replace(/^\d+:\d+: /, "")}`));
  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!ENTITY"))
      refuse("the document defines entities; legal are &lt; &gt; &amp; &quot; &apos; and numbers");
  });
  let attributeCount = 0;
  parser.on("opentagstart", () => {
    attributeCount = 0;
  });
  parser.on("attribute", () => {
    if (++attributeCount > MAX_ATTRIBUTES)
      refuse(`an element has more than ${MAX_ATTRIBUTES} attributes`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH) refuse(`elements are nested deeper than ${MAX_DEPTH} levels`);
    open.push({
      name,
      text: "",
      line: parser.line,
      attributes: attributes as Record<string, string>,
    });
  });
  parser.on("text", (text) => {
    const top = open.at(-1);
    if (top === undefined) return;
    if (top.text.length + text.length > MAX_TEXT)
      refuse(`<${top.name}> holds more than ${MAX_TEXT} characters`);
    top.text += text;
  });
  parser.on("closetag", () => {
    const path = open.map(({ name }) => name);
    const top = open.pop();
    if (top !== undefined) ended.push({ path, ...top });
  });
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (ended.length > 0) yield ended;
    ended = [];
  }
  parser.write(decoder.decode()).close();
  if (ended.length > 0) yield ended;
}
