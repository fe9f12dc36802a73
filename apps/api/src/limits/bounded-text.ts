import type { FormattedExecutionResult } from "graphql";
import type { RefusalCode } from "../errors/refusal-error.ts";

/** Most characters of an answer. */
const ANSWER_LIMIT = 16_000_000;

/** An answer as text; one that is too long is answered by the error that says so. */
export function boundedText(answer: unknown): string {
  const text = `${JSON.stringify(answer)}\n`;
  if (text.length <= ANSWER_LIMIT) return text;
  const code: RefusalCode = "ANSWER_TOO_LARGE";
  const message = `the answer has ${text.length} characters; at most ${ANSWER_LIMIT} are sent: ask for fewer rows, page by page`;
  const { extensions } = answer as FormattedExecutionResult;
  return `${JSON.stringify({ errors: [{ message, extensions: { code } }], extensions })}\n`;
}
