import type { Expression } from "./expression.ts";

/** Names of options, and of those which have texts as levels, where that is known. */
export interface KnownNames {
  readonly names: ReadonlySet<string>;
  readonly ofTexts: ReadonlySet<string>;
}

type Wanted = "truth" | "number" | "level";

/**
 * What is wrong with texts in a rule: a text where it must be true or false would always count as true,
 * one where a number is needed as none. Mostly an option was meant whose name was quoted as a text.
 */
export function* misplacedTexts(
  expression: Expression,
  known: KnownNames,
  wanted: Wanted = "truth",
): Generator<string> {
  switch (expression.kind) {
    case "level":
      if (typeof expression.level === "string")
        yield* misplacedText(expression.level, known, wanted);
      return;
    case "option":
      if (wanted === "truth" && known.ofTexts.has(expression.name))
        yield `the levels of option ${quoted(expression.name)} are texts, and it stands where something ` +
          `true or false is needed; compare it: ${named(expression.name)} == "…"`;
      return;
    case "not":
      yield* misplacedTexts(expression.of, known, "truth");
      return;
    case "minus":
      yield* misplacedTexts(expression.of, known, "number");
      return;
    default: {
      const { operator, left, right } = expression;
      const inner = wantedBy(operator);
      // Two texts are compared with one result for ever: one of them was meant as an option.
      const isFixed = inner === "level" && left.kind === "level" && right.kind === "level";
      for (const side of [left, right]) {
        if (isFixed && side.kind === "level" && known.names.has(String(side.level)))
          yield `${quoted(String(side.level))} is a text here; ${backquoted(String(side.level))}`;
        yield* misplacedTexts(side, known, inner);
      }
    }
  }
}

function* misplacedText(text: string, { names }: KnownNames, wanted: Wanted): Generator<string> {
  if (wanted === "level" || (wanted === "number" && Number.isFinite(Number(text)))) return;
  const needed = wanted === "truth" ? "something true or false" : "a number";
  yield `the text ${quoted(text)} stands where ${needed} is needed; ` +
    (names.has(text)
      ? backquoted(text)
      : 'a text can only be compared (mode == "fast"), and names of options stand without quotes or in backquotes');
}

function wantedBy(operator: string): Wanted {
  if (["&&", "||", "->"].includes(operator)) return "truth";
  return ["==", "!="].includes(operator) ? "level" : "number";
}

function backquoted(name: string): string {
  return `the option of that name is written in backquotes: \`${name}\``;
}

function named(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `\`${name}\``;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
