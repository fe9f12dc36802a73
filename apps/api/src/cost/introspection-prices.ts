import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/**
 * Points for an object of the schema about itself: more than what is measured as of the others (0.04), for they are
 * all made in one turn, in which nobody else is served.
 */
export const INTROSPECTION_WEIGHT = 0.3;

/** How long the lists of the schema about itself are: of those within others the mean, rounded up. */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composites.flatMap((type) => Object.values(type.getFields()));
  const directives = schema.getDirectives();
  const perType = (count: number) => Math.ceil(count / types.length);
  const mean = (counts: readonly number[]) => Math.ceil(sum(counts) / Math.max(1, counts.length));
  return new Map([
    ["__Schema.types", types.length],
    ["__Schema.directives", directives.length],
    ["__Type.fields", perType(fields.length)],
    ["__Type.interfaces", perType(sum(composites.map((type) => type.getInterfaces().length)))],
    [
      "__Type.possibleTypes",
      perType(
        sum(
          types.map((type) => (isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0)),
        ),
      ),
    ],
    [
      "__Type.enumValues",
      perType(sum(types.map((type) => (isEnumType(type) ? type.getValues().length : 0)))),
    ],
    [
      "__Type.inputFields",
      perType(
        sum(
          types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
        ),
      ),
    ],
    ["__Field.args", mean(fields.map(({ args }) => args.length))],
    ["__Directive.args", mean(directives.map(({ args }) => args.length))],
  ]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
