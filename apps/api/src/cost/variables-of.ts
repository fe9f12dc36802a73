import { type OperationDefinitionNode, valueFromASTUntyped } from "graphql";

/** Values of variables by name, as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

/** The variables of an operation: what was sent, and the defaults of what was not. */
export function variablesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: Variables,
): Variables {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => {
      const name = variable.name.value;
      if (Object.hasOwn(sent, name)) return [name, sent[name]];
      return [name, defaultValue === undefined ? undefined : valueFromASTUntyped(defaultValue)];
    }),
  );
}
