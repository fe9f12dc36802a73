import { InputError } from "@perfatlas/modeling/space";
import { Field, ObjectType } from "type-graphql";
import { NotFoundError } from "../errors/errors.ts";

/** Something that the caller can put right. */
@ObjectType("UserError", { description: "Something that the caller can put right." })
export class UserError {
  @Field(() => [String], { nullable: true, description: "Path of the argument; null for all." })
  field!: readonly string[] | null;

  @Field(() => String)
  message!: string;

  @Field(() => String, { description: "Stable, upper case." })
  code!: string;
}

/** The user error for bad input of a mutation, null for any other error. */
export function toUserError(error: unknown, field: readonly string[] | null): UserError | null {
  if (error instanceof InputError) return { field, message: error.message, code: error.code };
  if (error instanceof NotFoundError) return { field, message: error.message, code: "NOT_FOUND" };
  return null;
}
