import type { Failure } from "@perfatlas/modeling/space";
import type { DraftDescriptor } from "../../datasets/descriptor.ts";
import type { CsvSettings, FailureRule } from "./settings.ts";

/** The failures that the rules of a descriptor can produce, in their order. */
export function describedFailures(descriptor: DraftDescriptor): readonly Failure[] {
  const { failures = [] } = descriptor.reader as unknown as CsvSettings;
  const isScaled = [descriptor.reader, ...descriptor.files.map(({ reader }) => reader)].some(
    (settings) =>
      (settings as CsvSettings | undefined)?.values?.some(({ scale = 1 }) => scale !== 1) ?? false,
  );
  return failures.map((rule) => {
    const limit = rule.limit ?? (isScaled ? undefined : impliedLimit(rule));
    const { status, reason } = rule;
    return limit === undefined ? { status, reason } : { status, reason, limit };
  });
}

/** A cell that stands for a timeout because it reaches a number was cut off at that number. */
function impliedLimit({ status, atLeast, equals, column }: FailureRule): number | undefined {
  return status === "timeout" && column === undefined ? (atLeast ?? equals) : undefined;
}
