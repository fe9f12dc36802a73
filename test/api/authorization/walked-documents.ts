import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Documents that ask for every field of a schema, and the fields that none of them reaches. */
export interface WalkedSchema {
  readonly documents: readonly string[];
  readonly fields: number;
  readonly unreached: readonly string[];
}

/** What arguments are given, by name: each of the texts is a value of its own in a document. */
export type ArgumentTexts = Readonly<Record<string, readonly string[]>>;

type Field = GraphQLField<unknown, unknown>;
type Wrap = (inner: string) => string;

/**
 * Walks the types of a schema from its queries, each by the shortest way, nodes of lists before single ones: a document for
 * each field of `Query` and value of its arguments, and one for each type further on, which asks for all its fields.
 * @throws Error for an argument that must be given and of which `texts` has nothing.
 */
export function walkSchema(schema: GraphQLSchema, texts: ArgumentTexts): WalkedSchema {
  const query = schema.getQueryType();
  if (!query) throw new Error("the schema has no queries");
  const documents: string[] = [];
  const reached = new Set<string>(Object.keys(query.getFields()).map((name) => `Query.${name}`));
  const ways = new Map<string, Wrap>();
  let edge: [GraphQLNamedType, Wrap][] = [];
  const roots = Object.values(query.getFields());
  for (const field of [...roots.filter(isList), ...roots.filter((each) => !isList(each))]) {
    for (const given of callsOf(field, texts)) {
      const type = getNamedType(field.type);
      documents.push(`{ ${given} ${shown(type, schema, texts)} }`);
      edge.push(...withNodes(type, (inner) => `{ ${given} { ${inner} } }`));
    }
  }
  while (edge.length > 0) {
    const next: [GraphQLNamedType, Wrap][] = [];
    for (const [type, way] of edge) {
      if (isAbstractType(type)) {
        for (const possible of schema.getPossibleTypes(type))
          next.push([possible, (inner) => way(`... on ${possible.name} { ${inner} }`)]);
      }
      if (!isObjectType(type) || ways.has(type.name)) continue;
      ways.set(type.name, way);
      const fields = Object.values(type.getFields());
      const asked = fields.flatMap((field) => {
        reached.add(`${type.name}.${field.name}`);
        return callsOf(field, texts)
          .slice(0, 1)
          .map((given) => `${given} ${shown(getNamedType(field.type), schema, texts)}`);
      });
      documents.push(way(`__typename ${asked.join(" ")}`));
      for (const field of fields) {
        const [given] = callsOf(field, texts);
        next.push(...withNodes(getNamedType(field.type), (inner) => way(`${given} { ${inner} }`)));
      }
    }
    edge = next;
  }
  const all = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith("__") && type !== schema.getMutationType()
      ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
      : [],
  );
  const unreached = all.filter((name) => !reached.has(name));
  return { documents, fields: reached.size, unreached };
}

/** A type, and where it is a connection at once that of its nodes: there, every row is asked. */
function withNodes(type: GraphQLNamedType, way: Wrap): readonly [GraphQLNamedType, Wrap][] {
  const nodes =
    isObjectType(type) && type.name.endsWith("Connection") ? type.getFields().nodes : undefined;
  if (nodes === undefined) return [[type, way]];
  return [
    [type, way],
    [getNamedType(nodes.type), (inner) => way(`nodes { ${inner} }`)],
  ];
}

function isList({ args }: Field): boolean {
  return args.some(({ name, type }) => name === "first" && getNamedType(type).name === "Int");
}

/** The field with its arguments, once for each value of one that must be given. */
export function callsOf(field: Field, texts: ArgumentTexts): readonly string[] {
  const { name, args } = field;
  const fixed = isList(field) ? ["first: 20"] : [];
  const needed = args.filter(isRequiredArgument);
  if (needed.length === 0) return [fixed.length === 0 ? name : `${name}(${fixed})`];
  const values = needed.map((argument) => textsOf(name, argument, texts));
  const count = Math.max(...values.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => {
    const given = needed.map((each, k) => `${each.name}: ${values[k]?.[i % values[k].length]}`);
    return `${name}(${[...given, ...fixed].join(", ")})`;
  });
}

function textsOf(field: string, argument: GraphQLArgument, texts: ArgumentTexts) {
  const known = texts[`${field}.${argument.name}`] ?? texts[argument.name];
  if (known !== undefined) return known;
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return [type.getValues()[0]?.name ?? ""];
  throw new Error(`say what ${field}(${argument.name}: ${argument.type}) is given in this test`);
}

/** The leaves of a type that need no arguments; of a connection also those of its nodes. */
function shown(type: GraphQLNamedType, schema: GraphQLSchema, texts: ArgumentTexts): string {
  if (isLeafType(type)) return "";
  if (isAbstractType(type)) {
    const some = schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name} { __typename }`)
      .join(" ");
    return `{ __typename ${some} }`;
  }
  if (!isObjectType(type)) return "";
  const fields = Object.values(type.getFields());
  const leaves = fields
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name);
  const nodes = fields.find(({ name }) => name === "nodes" && type.name.endsWith("Connection"));
  const inner = nodes ? ` nodes ${shown(getNamedType(nodes.type), schema, texts)}` : "";
  return `{ __typename ${leaves.join(" ")}${inner} }`;
}
