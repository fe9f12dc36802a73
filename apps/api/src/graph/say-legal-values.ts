import { GraphQLError, type GraphQLSchema, isEnumType, isIntrospectionType } from "graphql";

/** The schema, whose enums say which values are legal when they refuse one; graphql names those that look alike only. */
export function sayLegalValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type) || isIntrospectionType(type)) continue;
    const { parseLiteral, parseValue } = type;
    const said = <T>(parse: () => T): T => {
      try {
        return parse();
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const legal = type.getValues().map(({ name }) => name);
        const message = `${error.message} Legal values are ${legal.join(", ")}.`;
        throw new GraphQLError(message, error.nodes === undefined ? {} : { nodes: error.nodes });
      }
    };
    type.parseLiteral = (...given) => said(() => parseLiteral.apply(type, given));
    type.parseValue = (...given) => said(() => parseValue.apply(type, given));
  }
  return schema;
}
