import { InputError, type Place } from "@perfatlas/modeling/space";
import { createScanner, type JSONScanner } from "jsonc-parser";
import { type JsonValue, jsonNumber } from "./json-value.ts";

/** Text that is not JSON, or ends within a value. */
export class MalformedJsonError extends InputError {
  readonly code = "MALFORMED_JSON";
}

/** What a token is; "number" is every value that is neither a text nor a bracket. */
export type TokenKind = "{" | "}" | "[" | "]" | "," | ":" | "string" | "number" | "end";

/** Kinds by the numbers of the scanner, whose names exist for its own compiler alone. */
const KINDS: Readonly<Record<number, TokenKind>> = {
  1: "{",
  2: "}",
  3: "[",
  4: "]",
  5: ",",
  6: ":",
  7: "number",
  8: "number",
  9: "number",
  10: "string",
  11: "number",
  17: "end",
};
const KEYWORDS: Readonly<Record<number, JsonValue>> = { 7: null, 8: true, 9: false };
const NUMERIC = 11;
/** What writers of other languages put where JSON has no number. */
const NO_NUMBER = /^(NaN|Infinity)$/;

/**
 * The tokens of a JSON text, with their places. Text before the first bracket that starts a line is
 * passed over, comments too; NaN, Infinity and -Infinity are values.
 * @throws MalformedJsonError.
 */
export class JsonTokens {
  kind: TokenKind = "end";
  value: JsonValue = null;
  /** Lines that stand before the JSON; blank ones do not count. */
  readonly preamble: readonly string[];
  private readonly scanner: JSONScanner;
  private readonly linesBefore: number;
  private readonly file: string;

  constructor(text: string, file: string) {
    const start = startOf(text);
    if (start < 0)
      throw new MalformedJsonError(
        "no line of the file starts an object or a list; legal is JSON (for tables use wide-csv)",
        { file, line: 1 },
      );
    const lines = text.slice(0, start).split("\n");
    this.linesBefore = lines.length - 1;
    this.preamble = lines.map((line) => line.trim()).filter((line) => line !== "");
    this.scanner = createScanner(start === 0 ? text : text.slice(start), true);
    this.file = file;
    this.next();
  }

  /** Goes to the next token. */
  next(): void {
    const code: number = this.scanner.scan();
    if (Number(this.scanner.getTokenError()) !== 0)
      throw this.fault("a text or number is broken or cut off here");
    const kind = KINDS[code];
    if (kind === undefined) {
      this.takeNoNumber();
      return;
    }
    this.kind = kind;
    const text = this.scanner.getTokenValue();
    if (kind === "string") this.value = text;
    else if (kind === "number")
      this.value = code === NUMERIC ? jsonNumber(text) : (KEYWORDS[code] as JsonValue);
  }

  get line(): number {
    return this.scanner.getTokenStartLine() + 1 + this.linesBefore;
  }

  /** Where the token stands. */
  get place(): Place {
    return { file: this.file, line: this.line, column: this.scanner.getTokenStartCharacter() + 1 };
  }

  /** An error at the token. */
  fault(message: string): MalformedJsonError {
    return new MalformedJsonError(message, this.place);
  }

  /** The token as it is shown in an error. */
  get shown(): string {
    if (this.kind === "end") return "the end of the file";
    return JSON.stringify(this.scanner.getTokenValue().slice(0, 40));
  }

  private takeNoNumber(): void {
    let text = this.scanner.getTokenValue();
    if (text === "-") {
      this.scanner.scan();
      text += this.scanner.getTokenValue();
    }
    if (!NO_NUMBER.test(text.replace(/^-/, "")))
      throw this.fault(`${JSON.stringify(text.slice(0, 40))} is no JSON value`);
    this.kind = "number";
    this.value = text;
  }
}

/** Whether a text, or the start of one, looks like JSON: a line of its first starts a value. */
export function startsJson(text: string): boolean {
  return startOf(text) >= 0;
}

/** Where the JSON starts: at the first line that begins with a bracket which can start a value. */
function startOf(text: string): number {
  const found =
    /^[\t \ufeff]*(?=\{\s*["}\r\n/]|\{\s*$|\[\s*[\][{"\d\r\n/-]|\[\s*$|\[(?:null|true|false|NaN))/m.exec(
      text,
    );
  return found === null ? -1 : found.index + found[0].length;
}
