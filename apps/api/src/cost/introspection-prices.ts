/** Points for an object of the schema about itself: measured as the others, at 0.04. */
export const INTROSPECTION_WEIGHT = 0.04;

/** How long the lists of the schema about itself are, where this one has its longer ones. */
export const introspectionSizes: Readonly<Record<string, number>> = {
  "__Schema.types": 130,
  "__Schema.directives": 8,
  "__Type.fields": 12,
  "__Type.interfaces": 1,
  "__Type.possibleTypes": 20,
  "__Type.enumValues": 6,
  "__Type.inputFields": 8,
  "__Field.args": 3,
  "__Directive.args": 3,
};
