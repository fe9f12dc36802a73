/** Signs that may separate the whole part of a number from its fraction. */
export const DECIMAL_SIGNS = [".", ","] as const;

/** Signs that may group digits by threes. A blank stands for the narrow and the fixed ones, too. */
export const GROUPING_SIGNS = [".", ",", "'", " ", "_"] as const;

/** How the numbers of a file are written. */
export interface NumberNotation {
  /** Default ".". */
  readonly decimal?: (typeof DECIMAL_SIGNS)[number];
  /** Default: digits are not grouped. */
  readonly grouping?: (typeof GROUPING_SIGNS)[number];
}

const SPELLINGS: Readonly<Record<string, string>> = {
  ".": "\\.",
  ",": ",",
  "'": "['’]",
  " ": "[ \\u00a0\\u2009\\u202f]",
  _: "_",
};

/**
 * Turns numbers of a notation into decimal numbers as programs write them: "1.204,5" into "1204.5". What
 * is no number of it gives undefined: groups have three digits, and no sign is taken for another one.
 */
export function notationReader({
  decimal = ".",
  grouping,
}: NumberNotation): (text: string) => string | undefined {
  const point = SPELLINGS[decimal] as string;
  const exponent = "(?:[eE][+-]?\\d+)?";
  const plain = new RegExp(`^[+-]?(?:\\d+(?:${point}\\d*)?|${point}\\d+)${exponent}$`);
  const group = grouping === undefined ? undefined : (SPELLINGS[grouping] as string);
  const grouped =
    group === undefined
      ? undefined
      : new RegExp(`^[+-]?\\d{1,3}(?:${group}\\d{3})+(?:${point}\\d*)?${exponent}$`);
  const groups = group === undefined ? undefined : new RegExp(group, "g");
  return (text) => {
    if (plain.test(text)) return decimal === "." ? text : text.replace(decimal, ".");
    if (grouped === undefined || groups === undefined || !grouped.test(text)) return undefined;
    const joined = text.replaceAll(groups, "");
    return decimal === "." ? joined : joined.replace(decimal, ".");
  };
}
