import { buildSchema, GraphQLDirective, isSpecifiedDirective } from "graphql";

// As the GraphQL Cost Directives Specification has them (ibm.github.io/graphql-specs/cost-spec.html).
const DEFINITIONS = `
"""What it costs, in points: a field each time that it is answered, a type for each of its objects (1 without it)."""
directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

"""How many objects a list has: what an argument says, at most the assumed size."""
directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION

type Query { none: Int }`;

/** The directives that say in the schema what a field costs. */
export const costDirectives: readonly GraphQLDirective[] = buildSchema(DEFINITIONS)
  .getDirectives()
  .filter((directive) => !isSpecifiedDirective(directive));
