import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { argumentPoints } from "./argument-points.ts";
import { rootType } from "./root-type.ts";
import type { FieldPrice, SchemaPrices } from "./schema-prices.ts";
import { type Variables, variablesOf } from "./variables-of.ts";
import { wholePoints } from "./whole-points.ts";

interface PricedField {
  readonly key: string;
  readonly node: FieldNode;
  readonly price: FieldPrice;
}

/**
 * What an answer did cost, in points: as `documentCost`, with as many rows as there were. A field that is
 * selected twice in one place counts once.
 */
export function answerCost(
  prices: SchemaPrices,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  answer: { readonly data: unknown; readonly variables: Variables },
): number {
  const walk = new AnswerWalk(prices, document, variablesOf(operation, answer.variables));
  return wholePoints(walk.ofObject(answer.data, operation.selectionSet, rootType(operation)));
}

class AnswerWalk {
  readonly #prices: SchemaPrices;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  readonly #fields = new Map<SelectionSetNode, readonly PricedField[]>();

  constructor(prices: SchemaPrices, { definitions }: DocumentNode, variables: Variables) {
    this.#prices = prices;
    this.#variables = variables;
    this.#fragments = new Map(
      definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    );
  }

  ofObject(data: unknown, set: SelectionSetNode, type: string): number {
    if (typeof data !== "object" || data === null) return 0;
    const answered = data as Readonly<Record<string, unknown>>;
    let points = 0;
    for (const { key, node, price } of this.#fieldsOf(set, type)) {
      const value = answered[key];
      // Of a fragment on another type.
      if (value === undefined) continue;
      points += price.weight + argumentPoints(price, node, this.#variables);
      if (price.type === undefined || node.selectionSet === undefined) continue;
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each === null) continue;
        points += price.objectWeight + this.ofObject(each, node.selectionSet, price.type.name);
      }
    }
    return points;
  }

  #fieldsOf(set: SelectionSetNode, type: string): readonly PricedField[] {
    const known = this.#fields.get(set);
    if (known !== undefined) return known;
    const found = new Map<string, PricedField>();
    for (const field of this.#collect(set, type, new Set())) {
      if (!found.has(field.key)) found.set(field.key, field);
    }
    const fields = [...found.values()];
    this.#fields.set(set, fields);
    return fields;
  }

  *#collect(
    { selections }: SelectionSetNode,
    type: string,
    spread: Set<string>,
  ): Generator<PricedField> {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        yield* this.#collect(node.selectionSet, node.typeCondition?.name.value ?? type, spread);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = this.#fragments.get(node.name.value);
        if (fragment === undefined || spread.has(node.name.value)) continue;
        spread.add(node.name.value);
        yield* this.#collect(fragment.selectionSet, fragment.typeCondition.name.value, spread);
      } else {
        const price = this.#prices.get(type)?.get(node.name.value);
        if (price !== undefined) yield { key: node.alias?.value ?? node.name.value, node, price };
      }
    }
  }
}
