import { formatName } from "../../format/format-name.ts";
import type { Comparability } from "../../generated/graphql.ts";

/** What a verdict of comparability means for who compares the two. */
export function verdictText(verdict: Comparability): string {
  return VERDICTS[verdict];
}

const VERDICTS: Readonly<Record<Comparability, string>> = {
  SAME: "the same environment",
  ONE_AXIS: "they differ in one thing: a difference in performance can be put down to it",
  SEVERAL: "they differ in several things: no one of them explains a difference alone",
  NOT: "not to be compared: they are of different systems, or one is simulated",
};

/** A field in which two environments differ, in words: "facts.governor" is "Governor". */
export function fieldName(field: string): string {
  return formatName(field.replace(/^(facts|hardware|workload|version)\./, ""));
}
