/** What is known of a replica. */
export interface ReplicaState {
  /** host:port. */
  readonly place: string;
  /**
   * used: it answers readers. behind, unreachable: the primary does so until it is better. refused: it is no replica
   * of this registry.
   */
  readonly use: "used" | "behind" | "unreachable" | "refused";
  /** Seconds of the primary's past that it still has to take in, as far as is known. */
  readonly lagSeconds: number;
  /** Why it is not used; undefined while it is. */
  readonly why: string | undefined;
}
