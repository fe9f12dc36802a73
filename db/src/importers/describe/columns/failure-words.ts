import type { FailureStatus } from "@perfatlas/modeling/space";

const WORDS: readonly (readonly [FailureStatus, RegExp])[] = [
  [
    "timeout",
    /^(time[ds]?[ _-]?out|to|t\/o|tle|time limit( exceeded)?|cutoff|[>≥] ?\d[\d.]* ?\w*)$/,
  ],
  [
    "missing",
    /^(nan|n\.?\/?a\.?|null|none|-+|–|\?|\.|<?not (supported|counted|run|available|measured)>?|missing|skip(ped)?|unknown|nil|#n\/a|waiting|running|pending)$/,
  ],
  [
    "invalid",
    /^(invalid\w*|incorrect\w*|wrong( answer| result| output)?|mismatch|pruned|infeasible|rejected|unsound|corrupt(ed)?|bad)$/,
  ],
  [
    "failed",
    /^(fail(s|ed|ure|ing)?|\w*failed\w*|err(or)?s?|\w*error|oom|out ?of ?memory|memout|mo|crash(ed)?|killed|abort(ed)?|segfault|segmentation fault|sig\w+|dnf|broken|died|exception|panic|[+-]?inf(inity)?|#(div\/0|num|value|ref)!?)$/,
  ],
];
const GOOD =
  /^(ok|okay|success(ful)?|succeeded|complete(d)?|done|finished|pass(ed)?|correct|valid|good|normal|solved|sat|unsat|optimal|exited|0)$/;

/** What a word in the place of a value, or a state, says of a run; undefined for words that are not known. */
export function failureOf(text: string): FailureStatus | undefined {
  if (text === "") return "missing";
  const word = text.trim().toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Whether a word says that a run went well. */
export function isGoodWord(text: string): boolean {
  return GOOD.test(text.trim().toLowerCase());
}
