import type { Suite } from "@perfatlas/modeling/evaluation";
import type { SubjectTableRequest } from "./load-subject-table.ts";

/** Which table a subject of a suite is asked of. */
export function tableOfSubject(suite: Suite, name: string): SubjectTableRequest {
  const described = suite.subjects.find(({ subject }) => subject === name);
  const { dataset = name, metric, from } = described ?? {};
  return {
    dataset,
    ...(metric === undefined ? {} : { metric }),
    ...(from === undefined ? {} : { from }),
  };
}
