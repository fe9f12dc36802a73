import { SEVERITIES, type Severity } from "@perfatlas/modeling/evaluation";
import { registerEnumType } from "type-graphql";
import { frozenSubject } from "../../evaluation/frozen-subject.ts";
import { enumOf } from "../../relay/enum-of.ts";
import type { Suite } from "./suite.ts";

/** Severities as an enum of the schema. */
export const ChangeSeverity = enumOf([...SEVERITIES]);
registerEnumType(ChangeSeverity, {
  name: "ChangeSeverity",
  description:
    "How severe a change of environment is expected to be, as its paper states: small, small to medium, medium, large, very large.",
});

/** Of the change that the tasks of a subject are; undefined where the suite states none. */
export function severityOf(suite: Suite, subject: string): Severity | undefined {
  return frozenSubject(suite, subject)?.severity;
}
