import type { GraphqlAnswer } from "@perfatlas/wire";

/** The registry refused a request; `code` is the stable one of its answer. */
export class RegistryError extends Error {
  override readonly name = "RegistryError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  /** Whether what was asked is at fault, and not the registry. */
  get isBadInput(): boolean {
    return this.code === "BAD_USER_INPUT" || this.code === "NOT_FOUND";
  }
}

/**
 * The data of a GraphQL answer.
 * @throws RegistryError for the first of its errors.
 */
export function dataOf<Data>(answer: GraphqlAnswer): Data {
  const [error] = answer.errors ?? [];
  if (error !== undefined) {
    const code = error.extensions?.code;
    // What this program asks is fixed and fits the schema of its own version.
    if (code === "GRAPHQL_VALIDATION_FAILED") {
      throw new RegistryError(
        code,
        `the registry is of another version than this program, which asks what it does not know; bring the older one up to date (${error.message})`,
      );
    }
    throw new RegistryError(typeof code === "string" ? code : "INTERNAL", error.message);
  }
  if (answer.data === undefined || answer.data === null) {
    throw new RegistryError("INTERNAL", "the registry answered without data");
  }
  return answer.data as Data;
}
