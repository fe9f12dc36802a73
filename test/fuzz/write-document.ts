import type {
  ArgumentPart,
  FieldPart,
  OperationPart,
  SelectionPart,
  WrittenDocument,
} from "./document-parts.ts";
import { jsonText, literalText } from "./wire-value.ts";

/** The text of an operation, with its fragments and variables. */
export function writeDocument({ kind, selection }: OperationPart): WrittenDocument {
  const fragments: string[] = [];
  const declared: string[] = [];
  const variables: string[] = [];
  const argument = ({ name, type, value, isVariable }: ArgumentPart): string => {
    const literal = isVariable ? null : literalText(value);
    if (literal !== null) return `${name}: ${literal}`;
    const variable = `v${variables.length}`;
    declared.push(`$${variable}: ${type}`);
    variables.push(`"${variable}":${jsonText(value)}`);
    return `${name}: $${variable}`;
  };
  const field = ({ name, alias, given, directive, below }: FieldPart): string => {
    const inside = given.length === 0 ? "" : `(${given.map(argument).join(", ")})`;
    const selected = below === null ? "" : ` { ${set(below)} }`;
    return `${alias === null ? "" : `${alias}: `}${name}${inside}${directive}${selected}`;
  };
  const set = ({ on, form, fields, always }: SelectionPart): string => {
    const text = [always, ...fields.map(field)].filter((each) => each !== "").join(" ");
    if (form === "plain") return text;
    if (form === "inline") return `... on ${on} { ${text} }`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${on} { ${text} }`);
    return `...${name}`;
  };
  const body = set(selection);
  const head = declared.length === 0 ? "" : `(${declared.join(", ")})`;
  return {
    query: [`${kind} Q${head} { ${body} }`, ...fragments].join("\n"),
    variables: `{${variables.join(",")}}`,
  };
}
