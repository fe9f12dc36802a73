/** Where documents are answered: a server over HTTP, or the registry opened in this process. */
export interface Transport {
  /** In words, for messages: "http://localhost:3000" or "the registry in .perfatlas". */
  readonly where: string;
  /**
   * The data of the answer to one document.
   * @throws RegistryError when the answer has errors, UnreachableError when there is none.
   */
  request<Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Ends jobs of this process cleanly and closes what was opened. */
  close(): Promise<void>;
}
