import type { TaskRow } from "@perfatlas/db";
import { Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";

/** Predict one target environment of a subject from its sources within a budget. */
@ObjectType("Task", {
  implements: Node,
  description:
    "Predict one target environment of a subject from its sources within a budget. GET /tasks/<slug>/task.json, " +
    "and table, rows?budget=&repeats= and answers as .json, .csv or .parquet, are what a method elsewhere needs.",
})
export class Task extends Node {
  readonly row: TaskRow;

  @Field(() => String)
  readonly slug: string;

  @Field(() => String, { description: "Name of the system as the suite says it." })
  readonly subject: string;

  @Field(() => Int, { description: "Number of the target in the protocol." })
  readonly targetNumber: number;

  @Field(() => [Int], { description: "Numbers of target measurements that may be asked for." })
  readonly budgets: readonly number[];

  constructor(row: TaskRow) {
    super("Task", row.id);
    this.row = row;
    this.slug = row.slug;
    this.subject = row.subject;
    this.targetNumber = row.targetNumber;
    this.budgets = row.budgets;
  }
}

export const TaskConnection = connectionType("Task", () => Task);
