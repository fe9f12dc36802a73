import {
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How much a selection set asks for once its fragments are put in. */
export interface Extent {
  /** Levels of fields; introspection has none. */
  readonly depth: number;
  readonly aliasCount: number;
  /** Fields, inline fragments and spreads. */
  readonly selectionCount: number;
}

const NOTHING: Extent = { depth: 0, aliasCount: 0, selectionCount: 0 };

/**
 * Measures selection sets. Every fragment is walked once, however often and from wherever it is
 * spread, so that the time grows with the document and not with what it stands for.
 */
export class DocumentExtent {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Extent>();
  readonly #open: string[] = [];
  #circle: readonly string[] | null = null;

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  /** The fragments of the first circle that was met, from one back to itself; null when there is none. */
  get circle(): readonly string[] | null {
    return this.#circle;
  }

  /** Unknown fragments count as empty, and so does one that is met inside itself. */
  of(set: SelectionSetNode): Extent {
    let { depth, aliasCount, selectionCount } = NOTHING;
    for (const selection of set.selections) {
      const inner = this.#ofSelection(selection);
      depth = Math.max(depth, inner.depth);
      aliasCount += inner.aliasCount;
      selectionCount += inner.selectionCount;
    }
    return { depth, aliasCount, selectionCount };
  }

  /** Of a fragment by its name. */
  ofFragment(name: string): Extent {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return NOTHING;
    const at = this.#open.indexOf(name);
    if (at >= 0) {
      this.#circle ??= [...this.#open.slice(at), name];
      return NOTHING;
    }
    this.#open.push(name);
    const extent = this.of(fragment.selectionSet);
    this.#open.pop();
    this.#known.set(name, extent);
    return extent;
  }

  #ofSelection(selection: SelectionNode): Extent {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const inner = this.ofFragment(selection.name.value);
      return { ...inner, selectionCount: inner.selectionCount + 1 };
    }
    const below = selection.selectionSet;
    const inner = below === undefined ? NOTHING : this.of(below);
    const selectionCount = inner.selectionCount + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return { ...inner, selectionCount };
    return {
      depth: selection.name.value.startsWith("__") ? 0 : inner.depth + 1,
      aliasCount: inner.aliasCount + (selection.alias === undefined ? 0 : 1),
      selectionCount,
    };
  }
}
