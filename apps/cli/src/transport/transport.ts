import type { TypedDocumentString } from "../../generated/graphql.ts";

/** Where documents are answered: a server over HTTP, or the registry opened in this process. */
export interface Transport {
  /** In words, for messages: "http://localhost:3000" or "the registry in .perfatlas". */
  readonly where: string;
  /** Whether another process does the work, with settings of its own. */
  readonly isElsewhere: boolean;
  /** In words: what a job does when the command that asked for it ends first. */
  readonly afterwards: string;
  /** Called before a job is queued: where no instance does, this process works jobs off from now on. */
  work(): Promise<void>;
  /**
   * The data of the answer to one document of graphql/.
   * @throws RegistryError when the answer has errors, UnreachableError when there is none.
   */
  request<Result, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** Ends jobs of this process cleanly and closes what was opened. */
  close(): Promise<void>;
}
