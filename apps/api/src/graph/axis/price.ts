import type { FactRow } from "@perfatlas/db";
import { Field, Float, ObjectType } from "type-graphql";

/** What a machine costs. */
@ObjectType("Price", {
  description: "What a machine costs; of its facts price, currency, priceDate.",
})
export class Price {
  @Field(() => Float)
  amount!: number;

  @Field(() => String, { nullable: true, description: "ISO 4217, where it is known." })
  currency!: string | null;

  @Field(() => String, { nullable: true, description: "When it cost that, where it is known." })
  date!: string | null;
}

/** The price in the facts of a machine; null where none is known. */
export function priceOf(facts: readonly FactRow[]): Price | null {
  const fact = (name: string) => facts.find((one) => one.name === name);
  const named = facts.find(({ name, number }) => /^price(Usd|Eur)$/.test(name) && number !== null);
  const price = fact("price") ?? named;
  if (price === undefined || price.number === null) return null;
  return {
    amount: price.number,
    currency: fact("currency")?.text ?? price.unit,
    date: fact("priceDate")?.text ?? null,
  };
}
