import { DatabaseUnavailableError } from "./database-unavailable-error.ts";

/** A storage node does not answer, or not as it should: what lies on it cannot be read now, all else can. */
export class StorageNodeError extends DatabaseUnavailableError {
  override readonly code = "STORAGE_NODE";
  /** Its name; undefined where the server did not say it. */
  readonly node: string | undefined;

  constructor(node: string | undefined, why: string, cause: unknown) {
    super(`${node === undefined ? "a storage node" : `storage node ${node}`}: ${why}`, { cause });
    this.node = node;
  }
}
