import type { FigureSubject } from "@perfatlas/wire";

/** The mutation that asks for a figure, as a document without variables. */
export function requestText(subject: FigureSubject): string {
  const fields = Object.entries(subject).map(
    ([name, value]) => `${name}: ${name === "kind" ? String(value).toUpperCase() : literal(value)}`,
  );
  return `mutation { figureCompute(input: {${fields.join(", ")}}) { job { uuid } userErrors { code message } } }`;
}

/** A value as GraphQL writes it: names of fields have no quotes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, each]) => `${name}: ${literal(each)}`);
  return `{${fields.join(", ")}}`;
}
