import {
  type ConstDirectiveNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from "graphql";
import { INTROSPECTION_WEIGHT, introspectionSizes } from "./introspection-prices.ts";

/** What one field costs and leads to. */
export interface FieldPrice {
  /** Points each time that it is answered. */
  readonly weight: number;
  /** Points for each object of its type. */
  readonly objectWeight: number;
  /** The type of its objects; undefined for scalars and enums. */
  readonly type: GraphQLCompositeType | undefined;
  readonly isList: boolean;
  /** How many objects the list has, or the lists in `sizedFields` of its object. */
  readonly size: ListSize | undefined;
  /** Whether the field that its object comes from says how many it has. */
  readonly isSized: boolean;
  /** Points more with an argument of that name; of a list, for each of its elements. */
  readonly argumentWeights: ReadonlyMap<string, number>;
}

/** The arguments of @listSize. */
export interface ListSize {
  readonly most: number;
  readonly slicing: readonly string[];
  readonly sized: readonly string[];
}

/** Types of the schema, and for each its fields by name. */
export type SchemaPrices = ReadonlyMap<string, ReadonlyMap<string, FieldPrice>>;

/**
 * What every field of a schema costs, as its directives say.
 * @throws Error for a list of objects of which nothing says how long it can be.
 */
export function schemaPrices(schema: GraphQLSchema): SchemaPrices {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  const assumed = introspectionSizes(schema);
  const sized = new Set<string>();
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      for (const name of listSizeOf(type, field, assumed)?.sized ?? []) {
        sized.add(`${getNamedType(field.type).name}.${name}`);
      }
    }
  }
  return new Map(
    types.map((type) => {
      const fields = Object.values(type.getFields());
      // The fields about the schema itself stand on the root and in no list.
      if (type === schema.getQueryType()) fields.push(SchemaMetaFieldDef, TypeMetaFieldDef);
      const prices = fields.map((field): [string, FieldPrice] => [
        field.name,
        priceOf(schema, type, field, { sized, assumed }),
      ]);
      return [type.name, new Map(prices)];
    }),
  );
}

/** What is known of lists from elsewhere than their own field. */
interface Lengths {
  /** Fields whose object's field says how many they have. */
  readonly sized: ReadonlySet<string>;
  /** Lists of the schema about itself. */
  readonly assumed: ReadonlyMap<string, number>;
}

function priceOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  { sized, assumed }: Lengths,
): FieldPrice {
  const named = getNamedType(field.type);
  const type = isCompositeType(named) ? named : undefined;
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const size = listSizeOf(parent, field, assumed);
  const isSized = sized.has(`${parent.name}.${field.name}`);
  const hasLists = [...sized].some((name) => name.startsWith(`${named.name}.`));
  if (type !== undefined && !isSized && (isList || hasLists) && size === undefined) {
    throw new Error(`${parent.name}.${field.name} needs @listSize: how long can its list be?`);
  }
  return {
    weight: weightOf(field.astNode?.directives) ?? 0,
    objectWeight: type === undefined ? 0 : objectWeight(schema, type),
    type,
    isList,
    size,
    isSized,
    argumentWeights: new Map(
      field.args.flatMap(({ name, astNode }) => {
        const weight = weightOf(astNode?.directives);
        return weight === undefined ? [] : [[name, weight]];
      }),
    ),
  };
}

/** Of which type an object will be is not known before: that of an interface costs what the dearest costs. */
function objectWeight(schema: GraphQLSchema, type: GraphQLCompositeType): number {
  if (isAbstractType(type)) {
    return Math.max(...schema.getPossibleTypes(type).map((each) => objectWeight(schema, each)));
  }
  if (type.name.startsWith("__")) return INTROSPECTION_WEIGHT;
  return weightOf(type.astNode?.directives) ?? 1;
}

function weightOf(directives: readonly ConstDirectiveNode[] = []): number | undefined {
  const value = argumentOf(directives, "cost", "weight");
  return value === undefined ? undefined : Number(value);
}

function listSizeOf(
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  assumed: ReadonlyMap<string, number>,
): ListSize | undefined {
  const own = assumed.get(`${parent.name}.${field.name}`);
  if (own !== undefined) return { most: own, slicing: [], sized: [] };
  const directives = field.astNode?.directives ?? [];
  const most = argumentOf(directives, "listSize", "assumedSize");
  if (most === undefined) return undefined;
  return {
    most: Number(most),
    slicing: textsOf(argumentOf(directives, "listSize", "slicingArguments")),
    sized: textsOf(argumentOf(directives, "listSize", "sizedFields")),
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function argumentOf(
  directives: readonly ConstDirectiveNode[],
  name: string,
  argument: string,
): unknown {
  const directive = directives.find((each) => each.name.value === name);
  const given = directive?.arguments?.find((each) => each.name.value === argument);
  if (given === undefined || given.value.kind === Kind.NULL) return undefined;
  return valueFromASTUntyped(given.value);
}
