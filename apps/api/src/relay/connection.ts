import "reflect-metadata";
import type { RowCount } from "@perfatlas/db";
import { type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import { type Keyset, type Page, type PageRequest, toCursor } from "./page.ts";

/** The rows of a page have a cost, what holds them has none. */
const FREE = '@cost(weight: "0")';

/** Where a page stands in its list (Relay). */
@Directive(FREE)
@ObjectType("PageInfo", { description: "Where a page stands in its list (Relay)." })
export class PageInfo {
  @Field(() => Boolean, {
    description: "With `last`: whether the page was asked for with `before`.",
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "With `first`: whether the page was asked for with `after`.",
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** One page of a list, as all connection types have it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  /** Called only when it is selected, and then once. */
  countTotal(): Promise<RowCount>;
}

/** How a page of rows becomes a connection. */
export interface ConnectionSource<Row, Node> {
  readonly request: PageRequest;
  readonly page: Page<Row>;
  node(row: Row): Node;
  keyset(row: Row): Keyset;
  /** Called only when `totalCount` is selected; a number is exact. */
  countTotal(): Promise<RowCount | number>;
}

/** Fills a connection type from a page of rows. */
export function toConnection<Row, Node>(source: ConnectionSource<Row, Node>): Connection<Node> {
  const { request } = source;
  const edges = source.page.rows.map((row) => ({
    cursor: toCursor(request, source.keyset(row)),
    node: source.node(row),
  }));
  const pageInfo: PageInfo = {
    hasNextPage: request.isBackward ? request.before !== null : source.page.hasMore,
    hasPreviousPage: request.isBackward ? source.page.hasMore : request.after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  let total: Promise<RowCount> | undefined;
  const countTotal = () => {
    total ??= source.countTotal().then(asCount);
    return total;
  };
  return { edges, pageInfo, countTotal };
}

function asCount(count: RowCount | number): RowCount {
  return typeof count === "number" ? { count, isEstimate: false } : count;
}

/** Declares `<Name>Edge` and `<Name>Connection` for a node type; returns the connection type. */
export function connectionType<Node extends object>(
  name: string,
  nodeType: () => ClassType<Node>,
): ClassType<Connection<Node>> {
  @Directive(FREE)
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => nodeType())
    node!: Node;
  }

  @Directive(FREE)
  @ObjectType(`${name}Connection`)
  class NamedConnection implements Connection<Node> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    countTotal!: () => Promise<RowCount>;

    @Field(() => [nodeType()], { description: "The nodes of the edges." })
    nodes(): Node[] {
      return this.edges.map((edge) => edge.node);
    }

    @Directive('@cost(weight: "20")')
    @Field(() => Int, {
      nullable: true,
      description: "Counted only when selected; at least so many when totalCountIsEstimate.",
    })
    async totalCount(): Promise<number> {
      return (await this.countTotal()).count;
    }

    @Directive('@cost(weight: "20")')
    @Field(() => Boolean, { description: "Whether there may be more than totalCount." })
    async totalCountIsEstimate(): Promise<boolean> {
      return (await this.countTotal()).isEstimate;
    }
  }
  return NamedConnection;
}
