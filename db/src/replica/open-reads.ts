import type { Database, Handle } from "../open/database.ts";
import { kyselyHandle } from "../open/kysely-handle.ts";
import { kyselyOver } from "../open/kysely-over.ts";
import { openDatabase } from "../open/open-database.ts";
import { placeOf } from "../open/postgres-settings.ts";
import { FallingBackDriver } from "./falling-back-driver.ts";
import { ReplicaError } from "./replica-error.ts";
import type { ReplicaState } from "./replica-state.ts";
import { ReplicaWatch } from "./replica-watch.ts";
import { walPosition } from "./wal-position.ts";

/** Where readers are answered when there is a replica. */
export interface Reads {
  readonly state: ReplicaState;
  /** Queries of readers that were answered by each. */
  readonly answered: { readonly primary: number; readonly replica: number };
  /**
   * For statements that only read and end with the signal: on the replica when it can be used and has taken in the
   * log up to `written`, what the reader has written; undefined when the primary is to be asked.
   */
  onReplica(written: string | null, signal: AbortSignal): Promise<Handle | undefined>;
  close(): Promise<void>;
}

/** The registry and its replica. */
export interface ReadsOptions {
  readonly primary: Database;
  /** postgres://… of the replica. */
  readonly url: string;
  /** Told when the replica is taken into use or out of it. */
  onChange?(state: ReplicaState): void;
}

/**
 * Opens a streaming replica for readers. One that does not answer is looked for until it does.
 * @throws ReplicaError when it is no replica of this registry.
 */
export async function openReads({ primary, url, onChange }: ReadsOptions): Promise<Reads> {
  const place = placeOf(url);
  const replica = await openDatabase({ url, nodes: primary.nodes });
  const watch = new ReplicaWatch({ primary, replica, place, onChange: onChange ?? (() => {}) });
  const close = async () => {
    await watch.stop();
    await replica.close();
  };
  await watch.start();
  if (watch.state.use === "refused") {
    const { why } = watch.state;
    await close();
    throw new ReplicaError(
      `DATABASE_READ_URL: the server at ${place} ${why}; give a streaming replica of DATABASE_URL, or unset it`,
    );
  }
  const answered = { primary: 0, replica: 0 };
  return {
    answered,
    get state() {
      return watch.state;
    },
    async onReplica(written, signal) {
      const hasAll = written === null || (await watch.hasReached(walPosition(written)));
      if (watch.state.use !== "used" || !hasAll) {
        answered.primary++;
        return undefined;
      }
      answered.replica++;
      const driver = new FallingBackDriver({
        ...{ replica: replica.until(signal), primary: primary.until(signal), given: watch.given },
        onLoss: (error) => watch.lose(error),
      });
      return kyselyHandle(kyselyOver(driver));
    },
    close,
  };
}
