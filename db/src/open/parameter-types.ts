import type { Connection, Submittable } from "pg";

/**
 * Asks PostgreSQL which types the parameters of a statement have: an array for jsonb is JSON, for
 * int[] it is not, and the value alone does not tell. For `client.query`.
 */
export class ParameterTypes implements Submittable {
  readonly #text: string;
  /** Numbers of the types, in the order of the parameters. */
  readonly types: Promise<readonly number[]>;
  #found: readonly number[] = [];
  #resolve: (types: readonly number[]) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(text: string) {
    this.#text = text;
    this.types = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Called by the client when it is this one's turn, as are the others. */
  submit(connection: Connection): void {
    connection.once("parameterDescription", ({ dataTypeIDs }: { dataTypeIDs: number[] }) => {
      this.#found = dataTypeIDs;
    });
    connection.parse({ name: "", text: this.#text, types: [] }, true);
    connection.describe({ type: "S", name: "" }, true);
    connection.sync();
  }

  handleRowDescription(): void {}

  handleError(error: unknown): void {
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#found);
  }
}
