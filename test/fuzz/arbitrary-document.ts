import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from "graphql";
import { ArbitraryValues } from "./arbitrary-value.ts";
import type { ArgumentPart, FieldPart, OperationPart, SelectionPart } from "./document-parts.ts";
import type { Known } from "./known.ts";

/** Levels of fields below the root at most. */
const DEPTH = 5;

/** Selected of every answer that tells what was changed. */
const ALWAYS: Readonly<Record<string, string>> = {
  JobPayload: "ledgerJob: job { uuid }",
  TokenPayload: "ledgerSecret: secret ledgerToken: token { name rotatedAt }",
};

const DIRECTIVES = [
  ...["@include(if: true)", "@skip(if: false)", "@skip(if: true)", "@include(if: false)"],
  ...[
    "@include(if: true) @skip(if: false)",
    "@skip(if: true) @include(if: true)",
    "@include(if: null)",
  ],
  ...["@nonsense", "@deprecated", "@skip", "@include(if: true) @include(if: false)", "@defer"],
];

/** Makes arbitrary operations on a schema: every field, argument and input object can occur. */
export class ArbitraryDocuments {
  readonly #known: Known;
  readonly #values: ArbitraryValues;
  readonly #made = new Map<string, fc.Arbitrary<SelectionPart>>();

  constructor(known: Known) {
    this.#known = known;
    this.#values = new ArbitraryValues(known);
  }

  /** Queries, as anybody may send them. */
  queries(): fc.Arbitrary<OperationPart> {
    return this.#operations("query", "Query");
  }

  /** Mutations; those that upload are sent with nothing that is stored. */
  mutations(): fc.Arbitrary<OperationPart> {
    return this.#operations("mutation", "Mutation");
  }

  #operations(kind: OperationPart["kind"], type: string): fc.Arbitrary<OperationPart> {
    const kinds = fc.oneof(
      { weight: 60, arbitrary: fc.constant(kind) },
      { weight: 1, arbitrary: fc.constantFrom<OperationPart["kind"]>("subscription", "query") },
    );
    return fc.record({ kind: kinds, selection: this.#selection(type, DEPTH) });
  }

  #selection(typeName: string, depth: number): fc.Arbitrary<SelectionPart> {
    const key = `${typeName} ${depth}`;
    let made = this.#made.get(key);
    if (made === undefined) {
      made = this.#newSelection(typeName, depth);
      this.#made.set(key, made);
    }
    return made;
  }

  #newSelection(typeName: string, depth: number): fc.Arbitrary<SelectionPart> {
    const type = this.#known.schema.getType(typeName);
    if (isInterfaceType(type)) {
      const types = this.#known.schema.getPossibleTypes(type);
      return fc.oneof(...types.map((each) => this.#fragment(each.name, depth)));
    }
    if (!isObjectType(type)) throw new Error(`nothing can be selected of ${typeName}`);
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const inner = depth === 0 ? [] : fields.filter((field) => !leaves.includes(field));
    const weighed = [
      ...leaves.map((field) => ({ weight: 2, arbitrary: this.#field(field, depth) })),
      ...inner.map((field) => ({ weight: 3, arbitrary: this.#field(field, depth) })),
      { weight: 1, arbitrary: fc.constant(plainField("__typename")) },
    ];
    const maxLength = depth === DEPTH ? 2 : Math.min(4, fields.length);
    const form = fc.oneof(
      { weight: 8, arbitrary: fc.constant<SelectionPart["form"]>("plain") },
      { weight: 1, arbitrary: fc.constantFrom<SelectionPart["form"]>("inline", "fragment") },
    );
    const on = fc.oneof(
      { weight: 300, arbitrary: fc.constant(typeName) },
      { weight: 1, arbitrary: fc.constantFrom("System", "Node", "JSON", "None") },
    );
    return fc.record({
      on,
      form,
      // A field twice is a conflict unless it is given the same, which other rules are for.
      fields: fc.oneof(
        {
          weight: 40,
          arbitrary: fc.uniqueArray(fc.oneof(...weighed), {
            minLength: 1,
            maxLength,
            selector: ({ name }) => name,
          }),
        },
        { weight: 1, arbitrary: fc.array(fc.oneof(...weighed), { minLength: 1, maxLength }) },
      ),
      always: fc.constant(ALWAYS[typeName] ?? ""),
    });
  }

  #fragment(typeName: string, depth: number): fc.Arbitrary<SelectionPart> {
    const forms = fc.constantFrom<SelectionPart["form"]>("inline", "fragment");
    return fc
      .tuple(this.#selection(typeName, depth), forms)
      .map(([selection, form]) => ({ ...selection, form }));
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<FieldPart> {
    const type = getNamedType(field.type);
    const hasBelow = !isLeafType(type);
    return fc.record({
      name: fc.oneof(
        { weight: 500, arbitrary: fc.constant(field.name) },
        { weight: 1, arbitrary: fc.constant(`${field.name}X`) },
      ),
      alias: fc.oneof(
        { weight: 40, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom("a", "id", "__x", field.name) },
      ),
      given: this.#arguments(field.args),
      directive: fc.oneof(
        { weight: 40, arbitrary: fc.constant("") },
        { weight: 1, arbitrary: fc.constantFrom(...DIRECTIVES).map((text) => ` ${text}`) },
      ),
      below: hasBelow ? this.#selection(type.name, depth - 1) : fc.constant(null),
    });
  }

  #arguments(all: readonly GraphQLArgument[]): fc.Arbitrary<ArgumentPart[]> {
    const given = all.map((each) => {
      const part = fc.record({
        name: fc.constant(each.name),
        type: fc.oneof(
          { weight: 400, arbitrary: fc.constant(String(each.type)) },
          { weight: 1, arbitrary: fc.constantFrom("Int", "String!", "[ID!]!", "None", "System") },
        ),
        value: this.#values.of(each.type, each.name),
        isVariable: fc.boolean(),
      });
      const isNeeded = String(each.type).endsWith("!") && each.defaultValue === undefined;
      // A page is asked for from one end.
      if (each.name === "last" || each.name === "before") return rarely(part);
      const freq = isNeeded || each.name === "first" ? 300 : 2;
      return fc.option(part, { freq, nil: null });
    });
    const strange = fc
      .constantFrom("last", "before", "offset", "where", "nonsense")
      .map((name) => ({
        name,
        type: "Int",
        value: 1,
        isVariable: false,
      }));
    const more = fc.oneof(
      { weight: 400, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: strange },
    );
    return fc
      .tuple(...given, more)
      .map((parts) => parts.filter((part): part is ArgumentPart => part !== null));
  }
}

function rarely<T>(part: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 40, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: part });
}

function plainField(name: string): FieldPart {
  return { name, alias: null, given: [], directive: "", below: null };
}
