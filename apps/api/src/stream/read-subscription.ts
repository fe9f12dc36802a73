import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { assertShallow } from "../access/assert-shallow.ts";
import { documentRule } from "../access/document-rule.ts";
import { ERROR_LIMIT, TOKEN_LIMIT } from "../access/limits.ts";
import type { ErrorCode } from "../errors/error-formatter.ts";
import type { AskedSubscription } from "./asked-subscription.ts";

/** A document that is legal, with the one operation that is meant. */
export interface Subscription {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads what is asked; what is wrong with it instead, as an answer would list it. */
export function readSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: AskedSubscription,
): Subscription | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: TOKEN_LIMIT });
  } catch (error) {
    return [coded("GRAPHQL_PARSE_FAILED", error)];
  }
  const rules = [...specifiedRules, documentRule];
  const faults = validate(schema, document, rules, { maxErrors: ERROR_LIMIT });
  if (faults.length > 0) return faults.map((fault) => coded("GRAPHQL_VALIDATION_FAILED", fault));
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const message = "the document holds several operations: say which one with operationName";
    return [coded("OPERATION_RESOLUTION_FAILURE", new GraphQLError(message))];
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    const message = `a ${operation.operation} is answered at /graphql; here subscriptions are`;
    return [coded("BAD_REQUEST", new GraphQLError(message, { nodes: operation }))];
  }
  try {
    assertShallow(variables);
  } catch (error) {
    return [error as GraphQLError];
  }
  return { document, operation, variables };
}

function coded(code: ErrorCode, error: unknown): GraphQLError {
  const extensions = { code };
  if (!(error instanceof GraphQLError)) {
    const originalError = error instanceof Error ? error : new Error(String(error));
    return new GraphQLError(originalError.message, { originalError, extensions });
  }
  const { message, nodes, source, positions } = error;
  const place = nodes === undefined ? { source, positions } : { nodes };
  return new GraphQLError(message, { ...place, extensions });
}
