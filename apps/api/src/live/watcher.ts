import { setTimeout as wait } from "node:timers/promises";
import type { Report } from "../log/error-log.ts";
import { Mailbox } from "./mailbox.ts";

/** How a watcher looks. */
export interface WatcherOptions<State> {
  /** The states of the keys that somebody watches, all in one go. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, State>>;
  /** Milliseconds between two looks, at least. */
  readonly pauseMs: number;
  readonly report: Report;
}

/** A look takes at most this part of the time, whatever it takes. */
const SHARE = 1 / 10;
/** Milliseconds between looks while the database does not answer. */
const OUTAGE_MS = 2000;

/**
 * Looks at the registry for all who watch something of one kind, and only while somebody does. It asks rather than
 * being told, so that it hears of what any process does, on either engine, and misses nothing by an outage.
 */
export class Watcher<State> {
  readonly #options: WatcherOptions<State>;
  readonly #watched = new Map<string, Set<Mailbox<State>>>();
  readonly #closing = new AbortController();
  #looking: Promise<void> | undefined;
  #wakeUp = () => {};

  constructor(options: WatcherOptions<State>) {
    this.#options = options;
  }

  /** How many watch at present. */
  get size(): number {
    return [...this.#watched.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * The state of the key as it is, and each time that it is another one; of several that came meanwhile the newest.
   * Ends when the signal is aborted or the watcher is closed.
   */
  async *watch(key: string, signal: AbortSignal): AsyncGenerator<State> {
    const mailbox = new Mailbox<State>();
    const over = AbortSignal.any([signal, this.#closing.signal]);
    this.#add(key, mailbox);
    try {
      for (;;) {
        const told = await mailbox.take(over);
        if (told === undefined) return;
        yield told.state;
      }
    } finally {
      this.#remove(key, mailbox);
    }
  }

  /** Ends all that watch, and looks no more. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#wakeUp();
    await this.#looking;
  }

  #add(key: string, mailbox: Mailbox<State>): void {
    const mailboxes = this.#watched.get(key) ?? new Set();
    this.#watched.set(key, mailboxes.add(mailbox));
    this.#wakeUp();
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
  }

  #remove(key: string, mailbox: Mailbox<State>): void {
    const mailboxes = this.#watched.get(key);
    mailboxes?.delete(mailbox);
    if (mailboxes?.size === 0) this.#watched.delete(key);
    if (this.#watched.size === 0) this.#wakeUp();
  }

  async #look(): Promise<void> {
    const { pauseMs } = this.#options;
    let isOut = false;
    while (this.#watched.size > 0 && !this.#closing.signal.aborted) {
      const woken = new AbortController();
      this.#wakeUp = () => woken.abort();
      const started = performance.now();
      try {
        await this.#tell();
        isOut = false;
      } catch (error) {
        if (!isOut) this.#options.report("live", error);
        isOut = true;
      }
      const took = performance.now() - started;
      const pause = isOut ? OUTAGE_MS : Math.max(pauseMs, took / SHARE);
      await wait(pause, undefined, { signal: woken.signal }).catch(() => {});
    }
  }

  async #tell(): Promise<void> {
    const states = await this.#options.read([...this.#watched.keys()]);
    for (const [key, state] of states) {
      for (const mailbox of this.#watched.get(key) ?? []) mailbox.put(state);
    }
  }
}
