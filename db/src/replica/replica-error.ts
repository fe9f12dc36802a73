import { InputError } from "@perfatlas/modeling/space";

/** A server that was given as a replica and is none of this registry: what it says would be wrong. */
export class ReplicaError extends InputError {
  readonly code = "REPLICA";
}
