import { type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import type { ListName } from "./lists.ts";
import { type Keyset, type Page, toCursor } from "./page.ts";

/** The rows of a page have a cost, what holds them has none. */
const FREE = '@cost(weight: "0")';

/** Where a page stands in its list (Relay). Lists are read forwards only. */
@Directive(FREE)
@ObjectType("PageInfo", { description: "Where a page stands in its list (Relay)." })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether the page was asked for with `after`." })
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
  countTotal(): Promise<number>;
}

/** How a page of rows becomes a connection. */
export interface ConnectionSource<Row, Node> {
  readonly list: ListName;
  readonly page: Page<Row>;
  readonly isFirstPage: boolean;
  node(row: Row): Node;
  keyset(row: Row): Keyset;
  /** Called only when `totalCount` is selected. */
  countTotal(): Promise<number>;
}

/** Fills a connection type from a page of rows. */
export function toConnection<Row, Node>(source: ConnectionSource<Row, Node>): Connection<Node> {
  const edges = source.page.rows.map((row) => ({
    cursor: toCursor(source.list, source.keyset(row)),
    node: source.node(row),
  }));
  const pageInfo: PageInfo = {
    hasNextPage: source.page.hasNextPage,
    hasPreviousPage: !source.isFirstPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, countTotal: () => source.countTotal() };
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

    countTotal!: () => Promise<number>;

    @Field(() => [nodeType()], { description: "The nodes of the edges." })
    nodes(): Node[] {
      return this.edges.map((edge) => edge.node);
    }

    @Directive('@cost(weight: "20")')
    @Field(() => Int, { nullable: true, description: "Counted only when selected." })
    totalCount(): Promise<number> {
      return this.countTotal();
    }
  }
  return NamedConnection;
}
