import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { argumentPoints } from "./argument-points.ts";
import { listLength } from "./list-length.ts";
import { rootType } from "./root-type.ts";
import type { FieldPrice, SchemaPrices } from "./schema-prices.ts";
import { type Variables, variablesOf } from "./variables-of.ts";

/** What an operation costs before it runs. */
export interface DocumentCost {
  /** In points, at most: every list as long as it is asked for. */
  readonly points: number;
  /** The field that most of it goes to; undefined when none costs anything. */
  dearest(): DearField | undefined;
}

/** A field, and what it costs with all below it. */
export interface DearField {
  readonly node: FieldNode;
  readonly points: number;
}

/** What a selection costs for one object. */
interface Share {
  readonly points: number;
  /** What one row of its lists costs whose length the field above says. */
  readonly rowPoints: number;
}

/** The share of a field; and for how many objects what it selects is answered, each with so many rows. */
interface FieldShare extends Share {
  readonly isSized: boolean;
  readonly objects: number;
  readonly rows: number;
}

const FREE: Share = { points: 0, rowPoints: 0 };

/**
 * The cost of an operation of a valid document. Each fragment is walked once, however often it is
 * spread: time grows with the document. Fields count whether or not @skip and @include leave them out.
 */
export function documentCost(
  prices: SchemaPrices,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): DocumentCost {
  const walk = new CostWalk(prices, document, variablesOf(operation, variables));
  const { points } = walk.ofSet(operation.selectionSet, rootType(operation));
  return { points: Math.ceil(points), dearest: () => walk.dearest(operation.selectionSet) };
}

class CostWalk {
  readonly #prices: SchemaPrices;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  readonly #known = new Map<string, Share>();
  readonly #fields = new Map<FieldNode, FieldShare>();

  constructor(prices: SchemaPrices, { definitions }: DocumentNode, variables: Variables) {
    this.#prices = prices;
    this.#variables = variables;
    this.#fragments = new Map(
      definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    );
  }

  /** Of a selection on one object of the type. */
  ofSet({ selections }: SelectionSetNode, type: string): Share {
    let { points, rowPoints } = FREE;
    for (const selection of selections) {
      const share = this.#ofSelection(selection, type);
      points += share.points;
      rowPoints += share.rowPoints;
    }
    return { points, rowPoints };
  }

  /**
   * The last on the way from the root down that follows the dearest field, as long as that has at least
   * half of what the one above it has.
   */
  dearest(root: SelectionSetNode): DearField | undefined {
    let found: DearField | undefined;
    let set: SelectionSetNode | undefined = root;
    let place = { objects: 1, rows: 1 };
    while (set !== undefined) {
      const next = this.#dearestIn(set, place);
      if (next === undefined || next.points < (found?.points ?? 0) / 2) break;
      const { node, share, points } = next;
      // Rows are asked for by the field above `nodes` and `edges`.
      if (!share.isSized) found = { node, points: Math.ceil(points) };
      const times = share.isSized ? place.rows : share.objects;
      place = { objects: place.objects * times, rows: share.rows };
      set = node.selectionSet;
    }
    return found;
  }

  #dearestIn(set: SelectionSetNode, { objects, rows }: { objects: number; rows: number }) {
    let dearest: (DearField & { readonly share: FieldShare }) | undefined;
    for (const node of this.#fieldsOf(set, new Set())) {
      const share = this.#fields.get(node);
      if (share === undefined) continue;
      const points = objects * (share.points + rows * share.rowPoints);
      if (dearest === undefined || points > dearest.points) dearest = { node, points, share };
    }
    return dearest;
  }

  /** Those of a fragment once, however often it is spread. */
  *#fieldsOf({ selections }: SelectionSetNode, spread: Set<string>): Generator<FieldNode> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield selection;
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        yield* this.#fieldsOf(selection.selectionSet, spread);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = this.#fragments.get(selection.name.value);
        if (fragment !== undefined) yield* this.#fieldsOf(fragment.selectionSet, spread);
      }
    }
  }

  #ofSelection(selection: SelectionNode, type: string): Share {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return this.ofSet(selection.selectionSet, selection.typeCondition?.name.value ?? type);
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value);
    const price = this.#prices.get(type)?.get(selection.name.value);
    // Without a price: the name of the type, which is at hand.
    if (price === undefined) return FREE;
    const share = this.#ofField(selection, price);
    this.#fields.set(selection, share);
    return share;
  }

  #ofFragment(name: string): Share {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return FREE;
    const share = this.ofSet(fragment.selectionSet, fragment.typeCondition.name.value);
    this.#known.set(name, share);
    return share;
  }

  #ofField(node: FieldNode, price: FieldPrice): FieldShare {
    const { type, isList, isSized, size } = price;
    const weight = price.weight + argumentPoints(price, node, this.#variables);
    const below =
      node.selectionSet === undefined || type === undefined
        ? FREE
        : this.ofSet(node.selectionSet, type.name);
    const object = price.objectWeight + below.points;
    if (isSized) return { points: weight, rowPoints: object, isSized, objects: 1, rows: 1 };
    const length = size === undefined ? 1 : listLength(size, node, this.#variables);
    return {
      points: weight + (isList ? length * object : object + length * below.rowPoints),
      rowPoints: 0,
      isSized,
      objects: isList ? length : 1,
      rows: isList ? 1 : length,
    };
  }
}
