import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../open/database.ts";
import { DatabaseUnavailableError } from "../open/database-unavailable-error.ts";
import { askPrimary, askReplica, refusalOf } from "./ask-server.ts";
import type { ReplicaState } from "./replica-state.ts";

/** Milliseconds between two looks at both servers, and in which each has to answer. */
const LOOK_MS = 1000;
const PATIENCE_MS = 2000;
/** Seconds behind the primary with which a replica is not used, and with which it is used again. */
const BEHIND = { most: 10, again: 2 };

/** Both servers, and who is told of changes. */
export interface Watched {
  readonly primary: Database;
  readonly replica: Database;
  readonly place: string;
  onChange(state: ReplicaState): void;
}

/** Knows from one look to the next how far a replica is, and whether it can be used. */
export class ReplicaWatch {
  readonly #watched: Watched;
  /** Places of the primary that the replica has not reached, from old to new, with the time of looking. */
  #ahead: { readonly position: bigint; readonly at: number }[] = [];
  #replayed = 0n;
  /** What has to be reached before it is used again; undefined until the primary was asked for it. */
  #from: bigint | undefined;
  #given = new AbortController();
  #state: ReplicaState;
  #isOver = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(watched: Watched) {
    this.#watched = watched;
    const why = "was not asked yet";
    this.#state = { place: watched.place, use: "unreachable", lagSeconds: 0, why };
  }

  get state(): ReplicaState {
    return this.#state;
  }

  /** Aborted once what the replica was asked is not waited for any more. */
  get given(): AbortSignal {
    return this.#given.signal;
  }

  /** Looks now, and again and again until it is stopped. */
  async start(): Promise<void> {
    await this.look();
    this.#looking = this.#goOn();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#looking;
  }

  /** Asks both servers where they are. */
  async look(): Promise<void> {
    try {
      const { primary, replica } = this.#watched;
      const at = performance.now();
      const now = await within("the primary", askPrimary(primary));
      this.#from ??= now.position;
      this.#ahead.push({ position: now.position, at });
      const there = await within("it", askReplica(replica));
      const refusal = refusalOf(there, now);
      if (refusal !== undefined) this.#drop("refused", refusal);
      else this.#reached(there.replayed);
    } catch (error) {
      this.lose(error as Error);
    }
  }

  /** Takes the replica out of use. */
  lose(error: Error): void {
    this.#drop("unreachable", error.message);
  }

  /** Whether the replica has reached a place; it is asked when that is not known yet. */
  async hasReached(position: bigint): Promise<boolean> {
    if (position <= this.#replayed) return true;
    try {
      const { replayed } = await within("it", askReplica(this.#watched.replica));
      this.#replayed = replayed;
      return position <= replayed;
    } catch (error) {
      this.lose(error as Error);
      return false;
    }
  }

  #reached(replayed: bigint): void {
    this.#replayed = replayed;
    this.#ahead = this.#ahead.filter(({ position }) => position > replayed);
    const oldest = this.#ahead[0];
    const lagSeconds = oldest === undefined ? 0 : (performance.now() - oldest.at) / 1000;
    const isUsed = this.#state.use === "used";
    const isNear = lagSeconds <= (isUsed ? BEHIND.most : BEHIND.again);
    const { place } = this.#watched;
    if (isNear && (isUsed || replayed >= (this.#from ?? 0n))) {
      if (!isUsed) this.#given = new AbortController();
      this.#tell({ place, use: "used", lagSeconds, why: undefined });
      return;
    }
    // What it has begun to answer is good; it is used again once it has what readers see meanwhile.
    if (isUsed) this.#from = this.#ahead.at(-1)?.position;
    const why = `is ${lagSeconds.toFixed(1)} s behind; up to ${BEHIND.most} s are allowed`;
    this.#tell({ place, use: "behind", lagSeconds, why });
  }

  #drop(use: "unreachable" | "refused", why: string): void {
    // It is used again once it has what the primary has by then.
    this.#from = undefined;
    this.#ahead = [];
    this.#given.abort(new DatabaseUnavailableError(`the replica ${why}`));
    this.#tell({ place: this.#watched.place, use, lagSeconds: 0, why });
  }

  #tell(state: ReplicaState): void {
    const before = this.#state;
    this.#state = state;
    if (before.use !== state.use) this.#watched.onChange(state);
  }

  async #goOn(): Promise<void> {
    while (!this.#isOver) {
      await wait(LOOK_MS, undefined, { ref: false });
      if (!this.#isOver) await this.look();
    }
  }
}

async function within<T>(who: string, answer: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = wait(PATIENCE_MS, undefined, { signal: over.signal }).then(() => {
    throw new DatabaseUnavailableError(`${who} gave no answer within ${PATIENCE_MS / 1000} s`);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    over.abort();
    late.catch(() => {});
    answer.catch(() => {});
  }
}
