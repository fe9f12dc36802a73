import type { FactRow } from "@perfatlas/db";
import { Field, Float, ObjectType } from "type-graphql";

/** What a machine or an hour of it costs. */
@ObjectType("Price", {
  description:
    "What a machine or an hour of it costs; of its facts price or pricePerHour, currency, priceDate.",
})
export class Price {
  @Field(() => Float)
  amount!: number;

  @Field(() => String, { nullable: true, description: "ISO 4217, where it is known." })
  currency!: string | null;

  @Field(() => String, { nullable: true, description: "When it cost that, where it is known." })
  date!: string | null;
}

/** The price of a machine, or of an hour of it, in its facts; null where none is known. */
export function priceOf(
  facts: readonly FactRow[],
  of: "price" | "pricePerHour" = "price",
): Price | null {
  const fact = (name: string) => facts.find((one) => one.name === name);
  const price = fact(of) ?? fact(`${of}Usd`) ?? fact(`${of}Eur`);
  if (price === undefined || price.number === null) return null;
  return {
    amount: price.number,
    currency: fact("currency")?.text ?? price.unit,
    date: fact("priceDate")?.text ?? null,
  };
}
