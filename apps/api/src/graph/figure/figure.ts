import type { FigureRow } from "@perfatlas/db";
import { Field, Float, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";

export const FigureState = enumOf(["current", "stale", "missing"]);
registerEnumType(FigureState, {
  name: "FigureState",
  description:
    "Current: of the data and method of today. Stale: of data or a method of before. Missing: never computed.",
});

/** Why the data give no figure. */
@ObjectType("FigureRefusal", { description: "Why the data give no figure." })
export class FigureRefusal {
  @Field(() => String, { description: "Stable, upper case." })
  code!: string;

  @Field(() => String)
  message!: string;
}

/** What is known of a figure: what is stored, and how it compares with today. */
export interface KnownFigure {
  readonly row: FigureRow | null;
  readonly isCurrent: boolean;
  /** The mutation that asks for it. */
  readonly request: string;
}

/** A figure that jobs compute and queries read: no query computes or queues one. */
@InterfaceType("Figure", {
  description:
    "A figure that jobs compute from measurements, when they are published or when it is asked for. " +
    "A query reads what is stored and never computes or queues anything.",
})
export abstract class Figure {
  @Field(() => FigureState)
  readonly state: string;

  @Field(() => String, {
    nullable: true,
    description: "The mutation that asks for it, where it is stale or missing.",
  })
  readonly request: string | null;

  @Field(() => FigureRefusal, {
    nullable: true,
    description: "Why there is no result though it was computed.",
  })
  readonly refusal: FigureRefusal | null;

  @Field(() => DateTime, { nullable: true })
  readonly computedAt: Date | null;

  @Field(() => Float, { nullable: true })
  readonly computeSeconds: number | null;

  @Field(() => Int, { nullable: true, description: "Rises when a method gives other figures." })
  readonly methodVersion: number | null;

  @Field(() => String, { nullable: true, description: "Of the data that were read; sha256." })
  readonly inputDigest: string | null;

  constructor({ row, isCurrent, request }: KnownFigure) {
    this.state = row === null ? "missing" : isCurrent ? "current" : "stale";
    this.request = isCurrent ? null : request;
    this.refusal =
      row === null || row.refusalCode === null
        ? null
        : { code: row.refusalCode, message: row.refusal ?? "" };
    this.computedAt = row?.computedAt ?? null;
    this.computeSeconds = row?.computeSeconds ?? null;
    this.methodVersion = row?.methodVersion ?? null;
    this.inputDigest = row?.inputDigest ?? null;
  }
}
