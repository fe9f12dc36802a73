import { Field, ObjectType } from "type-graphql";
import { JobPayload } from "../job/job-payload.ts";
import { Export } from "./export.ts";

/** The file that is there, or the job that makes it, or why there is none. */
@ObjectType("ExportPayload", {
  description: "The file that is there, or the job that makes it, or why there is none.",
})
export class ExportPayload extends JobPayload {
  @Field(() => Export, { nullable: true, description: "Null until the job has made it." })
  export!: Export | null;
}
