import type { FailureStatus } from "@perfatlas/modeling/space";
import { booleanWord } from "@perfatlas/modeling/space";
import type { FailureRule } from "../../csv/settings.ts";
import type { Inquiry } from "../inquiry.ts";
import type { AssignedColumn } from "./assign-roles.ts";
import { numericShare } from "./column-profile.ts";
import { failureOf, isGoodWord } from "./failure-words.ts";

/** Rules of the failures that a column of states tells. */
export function stateRules(
  { profile, label }: AssignedColumn,
  inquiry: Inquiry,
): readonly FailureRule[] {
  const column = profile.column.reference;
  const texts = [...profile.texts.keys()];
  const filled = texts.filter((text) => text !== "");
  const isWordOfTruth = filled.every((text) => profile.kinds.get(text) === "boolean word");
  const isBit = filled.every((text) => text === "0" || text === "1");
  const named = statusOfName(label);
  if (isWordOfTruth || (isBit && !/code|exit|^rc$|^ret/i.test(label))) {
    const truth = (text: string) => booleanWord(text) ?? text === "1";
    const bad = filled.filter((text) => truth(text) === named.badIs);
    if (bad.length === 0) return [];
    return [
      { column, text: bad, status: named.status, reason: `column ${label} says ${bad.join(", ")}` },
    ];
  }
  // A code and the signal that ended it, with a colon between them.
  const isPair = (text: string): boolean => /^\d+:\d+$/.test(text);
  if (numericShare(profile) > 0.9 && !filled.some(isPair))
    return [{ column, equals: 0, not: true, status: "failed", reason: `column ${label} is not 0` }];
  const bad = filled.filter((text) => !isGoodWord(text) && text !== "0:0");
  const statusOf = (text: string): FailureStatus | undefined =>
    isPair(text) ? "failed" : failureOf(text);
  const unknown = bad.filter((text) => statusOf(text) === undefined);
  const known = bad.filter((text) => statusOf(text) !== undefined);
  const failed = new Map(known.map((text) => [text, statusOf(text) as FailureStatus]));
  if (unknown.length > 0) {
    const answer = inquiry.ask({
      key: `status.${label}`,
      asks: `Which texts of column ${label} are failures (with commas between them, or none): ${unknown.slice(0, 12).join(", ")}?`,
      choices: [],
      guess: filled.some(isGoodWord) ? unknown.join(", ") : "none",
      why: "these words are not known",
      isOptional: false,
    });
    const chosen = new Set(answer.split(",").map((text) => text.trim()));
    for (const text of unknown) if (chosen.has(text)) failed.set(text, "failed");
  }
  return [...new Set(failed.values())].map((status) => {
    const own = [...failed].filter(([, one]) => one === status).map(([text]) => text);
    return {
      column,
      text: own,
      status,
      reason: `column ${label} says ${own.slice(0, 5).join(", ")}`,
    };
  });
}

interface NamedStatus {
  readonly badIs: boolean;
  readonly status: FailureStatus;
}

function statusOfName(name: string): NamedStatus {
  if (/time.?d?.?out/i.test(name)) return { badIs: true, status: "timeout" };
  if (/valid|correct/i.test(name)) return { badIs: false, status: "invalid" };
  if (/err|fail|crash|oom|kill/i.test(name)) return { badIs: true, status: "failed" };
  return { badIs: false, status: "failed" };
}
