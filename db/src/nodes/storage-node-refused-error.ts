import { InputError } from "@perfatlas/modeling/space";

/** A server that was given as a storage node and cannot be one of this registry. */
export class StorageNodeRefusedError extends InputError {
  readonly code = "STORAGE_NODE_REFUSED";
}
