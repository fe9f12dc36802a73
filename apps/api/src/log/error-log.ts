import { withoutSecrets } from "./without-secrets.ts";
import { workIds } from "./work-ids.ts";

/** Gets what clients must not see: errors, under the number or the word that they are known by. */
export type Report = (incident: string, error: unknown) => void;

/** A log of errors. */
export interface ErrorLog {
  readonly report: Report;
  /** Writes what was counted and not yet said. */
  close(): void;
}

/** What a log is made with. */
export interface ErrorLogOptions {
  /** Gets each line, without its end. */
  readonly write: (line: string) => void;
  /** Texts that must not stand in it, beside what looks like a secret. */
  readonly secrets?: readonly string[];
  /** Milliseconds in which equal errors are counted instead of said again; a minute by default. */
  readonly window?: number;
}

/** Frames of a stack that help to find a fault. */
const FRAMES = 8;
/** Numbers that clients see: each must be found in the log. */
const NUMBER = /^[0-9a-f]{8}-/;

interface Counted {
  count: number;
  readonly first: string;
  readonly timer: NodeJS.Timeout;
}

/**
 * A log of JSON, one line an event, with the request or job that it was in. Equal errors are said once and then counted, however many there are
 * in an outage; those that a client knows by a number have a short line each, which names the first.
 */
export function errorLog({ write, secrets = [], window = 60_000 }: ErrorLogOptions): ErrorLog {
  const counted = new Map<string, Counted>();
  const say = (event: Readonly<Record<string, unknown>>) => {
    const line = { time: new Date().toISOString(), level: "error", ...workIds(), ...event };
    write(withoutSecrets(JSON.stringify(line), secrets));
  };
  const settle = (key: string) => {
    const entry = counted.get(key);
    counted.delete(key);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    if (entry.count > 0) say({ incident: entry.first, repeated: entry.count });
  };
  return {
    report(incident, error) {
      const isKnown = NUMBER.test(incident);
      const key = `${isKnown ? "" : incident} ${sameText(error)}`;
      const entry = counted.get(key);
      if (entry === undefined) {
        const timer = setTimeout(() => settle(key), window).unref();
        counted.set(key, { count: 0, first: incident, timer });
        say({ incident, ...described(error) });
      } else if (isKnown) {
        say({ incident, sameAs: entry.first });
      } else {
        entry.count++;
      }
    },
    close() {
      for (const key of [...counted.keys()]) settle(key);
    },
  };
}

/** Equal for errors that differ in numbers alone: times, ports, process numbers. */
function sameText(error: unknown): string {
  return textOf(error).replaceAll(/[0-9a-f-]*\d[0-9a-f-]*/gi, "0");
}

/** What a thrown value says: libraries throw texts, and objects that are no errors. */
function textOf(error: unknown): string {
  if (error instanceof Error || typeof error !== "object" || error === null) return String(error);
  return "message" in error ? String(error.message) : "an object without a message";
}

function described(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: "Error", message: textOf(error) };
  const { code } = error as { readonly code?: unknown };
  const frames = error.stack?.split("\n    at ").slice(1, FRAMES + 1);
  return {
    error: error.name,
    message: error.message,
    ...(typeof code === "string" ? { code } : {}),
    ...(frames === undefined || frames.length === 0 ? {} : { at: frames }),
    ...(error.cause === undefined ? {} : { cause: causeOf(error.cause) }),
  };
}

/** The cause's own frames are those of the error that it caused. */
function causeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as { readonly code?: unknown };
  const text = `${cause}${typeof code === "string" ? ` (${code})` : ""}`;
  return cause.cause === undefined ? text : `${text}; ${causeOf(cause.cause)}`;
}
