import { type DocumentNode, GraphQLError, type ValidationContext } from "graphql";
import { documentFault } from "./document-fault.ts";

/**
 * Refuses documents beyond the limits before any other rule walks them: rules of the specification
 * take time that grows with the square of what they are given, and worse. They see what this one lets
 * pass.
 */
export function documentRule(context: ValidationContext) {
  return {
    Document(document: DocumentNode): null | undefined {
      const fault = documentFault(document);
      if (fault === null) return undefined;
      // Without a node: where it is would be found by counting the lines.
      context.reportError(new GraphQLError(fault));
      // The visitor takes null for "remove this node" and goes no further, for all rules.
      return null;
    },
  };
}
