import type { WireValue } from "./wire-value.ts";

/** An argument and how it is sent: in the document, or as a variable of that type. */
export interface ArgumentPart {
  readonly name: string;
  readonly type: string;
  readonly value: WireValue;
  readonly isVariable: boolean;
}

/** A field with what it is given and what is selected below it; null for a leaf. */
export interface FieldPart {
  readonly name: string;
  readonly alias: string | null;
  readonly given: readonly ArgumentPart[];
  readonly directive: string;
  readonly below: SelectionPart | null;
}

/** Fields of a type, together or in a fragment on it. */
export interface SelectionPart {
  readonly on: string;
  readonly form: "plain" | "inline" | "fragment";
  readonly fields: readonly FieldPart[];
  /** Selected besides, so that what was changed is known. */
  readonly always: string;
}

/** An operation before it is written. */
export interface OperationPart {
  readonly kind: "query" | "mutation" | "subscription";
  readonly selection: SelectionPart;
}

/** A document with the variables that it uses, as JSON. */
export interface WrittenDocument {
  readonly query: string;
  readonly variables: string;
}
