import { registerEnumType } from "type-graphql";
import { jobHandlers } from "../../jobs/index.ts";
import { enumOf } from "../../relay/enum-of.ts";

/** Kinds of jobs as an enum of the schema. */
export const JobKind = enumOf(jobHandlers.map(({ kind }) => kind));
registerEnumType(JobKind, {
  name: "JobKind",
  description: "What a job does.",
});
