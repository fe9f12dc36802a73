import fc from "fast-check";
import {
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from "graphql";
import { arbitraryJson, NUMBERS } from "./arbitrary-json.ts";
import { arbitraryOpaque } from "./arbitrary-opaque.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { arbitraryCampaign, arbitraryRun } from "./arbitrary-upload.ts";
import type { Known } from "./known.ts";
import { Digits, type WireValue, Word } from "./wire-value.ts";

/** Makes arbitrary values of arguments of one registry. */
export class ArbitraryValues {
  readonly #known: Known;
  readonly #types: readonly string[];
  readonly #making = new Set<string>();
  readonly #made = new Map<string, fc.Arbitrary<WireValue>>();
  /** Of a type that is not asked for. */
  readonly #wrong: fc.Arbitrary<WireValue>;

  constructor(known: Known) {
    this.#known = known;
    this.#types = [...Object.keys(known.schema.getTypeMap()), "toString", "__proto__", "tokens"];
    this.#wrong = arbitraryJson(arbitraryText());
  }

  /** Of a type: mostly right, sometimes near it and sometimes wrong. `name` is that of the argument. */
  of(type: GraphQLInputType, name: string): fc.Arbitrary<WireValue> {
    const key = `${name}: ${type}`;
    const known = this.#making.size > 0 ? undefined : this.#made.get(key);
    if (known !== undefined) return known;
    const made = fc.oneof(
      { weight: 150, arbitrary: this.#right(type, name) },
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: this.#wrong },
    );
    if (this.#making.size === 0) this.#made.set(key, made);
    return made;
  }

  #right(type: GraphQLInputType, name: string): fc.Arbitrary<WireValue> {
    if (type instanceof GraphQLNonNull) return this.#right(type.ofType, name);
    if (type instanceof GraphQLList) return this.#list(this.of(type.ofType, name));
    if (isInputObjectType(type)) {
      // A condition may hold conditions of its type: those within have none.
      const isWithin = this.#making.has(type.name);
      const fields = Object.values(type.getFields()).filter(
        (each) => !(isWithin && isInputObjectType(getNamedType(each.type))),
      );
      this.#making.add(type.name);
      const shape = Object.fromEntries(
        fields.map((each) => [each.name, this.of(each.type, each.name)]),
      );
      if (!isWithin) this.#making.delete(type.name);
      const requiredKeys = fields
        .filter((each) => each.type instanceof GraphQLNonNull)
        .map((each) => each.name);
      return fc.record(shape, { requiredKeys });
    }
    if (isEnumType(type)) {
      const names = type.getValues().map((value) => value.name);
      return fc
        .oneof(
          { weight: 60, arbitrary: fc.constantFrom(...names) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(...names.map((each) => each.toLowerCase()), "X"),
          },
        )
        .map((text) => new Word(text));
    }
    return this.#scalar(type.name, name);
  }

  #list(item: fc.Arbitrary<WireValue>): fc.Arbitrary<WireValue> {
    const many = fc
      .tuple(item, fc.constantFrom(21, 101, 201, 1001))
      .map(([one, count]) => (JSON.stringify(one).length > 1000 ? [one] : Array(count).fill(one)));
    return fc.oneof(
      { weight: 20, arbitrary: fc.array(item, { maxLength: 3 }) },
      { weight: 2, arbitrary: item },
      { weight: 1, arbitrary: many },
    );
  }

  /** Settings are mostly an object of those that some method declares. */
  #json(name: string): fc.Arbitrary<WireValue> {
    const any = arbitraryJson(arbitraryText());
    if (name !== "settings") return any;
    const value = fc.oneof(
      fc.constantFrom(...NUMBERS).map((digits) => new Digits(digits)),
      fc.boolean(),
      arbitraryText(this.#known.names.settings),
    );
    const key = fc.constantFrom(...(this.#known.names.settings ?? []), "__proto__");
    return fc.oneof({ weight: 6, arbitrary: fc.dictionary(key, value, { maxKeys: 2 }) }, any);
  }

  #scalar(type: string, name: string): fc.Arbitrary<WireValue> {
    const { ids, cursors, names } = this.#known;
    if (type === "ID") return arbitraryOpaque(ids, this.#types);
    if (type === "Boolean") return fc.boolean();
    if (type === "Int" || type === "Float") return arbitraryNumber(type, name);
    if (type === "DateTime") return fc.oneof(fc.constantFrom(...TIMES), arbitraryText());
    if (type === "JSON" && name === "campaign") return arbitraryCampaign;
    if (type === "JSON" && name === "measured") return arbitraryRun;
    if (type === "JSON") return this.#json(name);
    if (name === "after") return arbitraryOpaque(cursors, this.#types);
    return arbitraryText(names[name] ?? names.slug);
  }
}

const TIMES = [
  ...["2099-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "2020-01-01T00:00:00Z"],
  ...["+275760-09-13T00:00:00Z", "-000001-01-01T00:00:00Z", "0000-01-01T00:00:00Z"],
  ...["2026-02-30T00:00:00Z", "2099-01-01", "2099-01-01T00:00:00+14:00", "infinity", "now"],
  ...["2099-06-30T23:59:60Z", "2099-01-01t00:00:00z", "2099-01-01T00:00:00.123456789Z"],
];

function arbitraryNumber(type: string, name: string): fc.Arbitrary<WireValue> {
  const odd = fc.constantFrom(...NUMBERS).map((digits): WireValue => new Digits(digits));
  if (type === "Float") return fc.oneof(odd, fc.double({ noNaN: true, noDefaultInfinity: true }));
  const usual = name === "first" ? fc.integer({ min: 1, max: 4 }) : fc.integer({ min: 1, max: 50 });
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });
}
