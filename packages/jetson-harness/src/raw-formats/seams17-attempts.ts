import type { Place } from "@perfatlas/modeling/space";
import { RawFormatError } from "./imported-campaign.ts";

/** One attempt to set a configuration. */
export interface AttemptedRun {
  /** Status and frequency in turn for cpu0 to cpu3 and the GPU; null is the script's None. */
  readonly asked: readonly (string | null)[];
  /** Which start of the scripts it belongs to, and its place in it; both count from 0. */
  readonly block: number;
  readonly position: number;
  /** ISO 8601, the board's local time with a Z. */
  readonly startedAt: string;
  /** What the board did not take, in words. */
  readonly refusals: string[];
  readonly place: Place;
}

const LINE = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d),(\d{3}) ([A-Z]+) \S+ (.*)$/;
const ANNOUNCED = /^-*Current Config: (\[.*\])-*$/;
const WITH_CONFIGURATION = /^(.*?) *for configuration: (\[.*\])$/;

/**
 * The wordings of a refusal, over the days on which the log was written; group 1 is what, 2 the value.
 * "frequency of 102000 for : cpu0did not change" has its parts run into each other.
 */
const REFUSALS: readonly {
  readonly form: RegExp;
  readonly words: (what: string, value: string) => string;
}[] = [
  {
    form: /^frequency of (cpu\d) for *:? *(\S+?) *did not change$/,
    words: (cpu, kHz) => `${cpu} did not take ${kHz} kHz`,
  },
  {
    form: /^frequency of (?<value>\S+) for *:? *(?<what>cpu\d) *did not change$/,
    words: (cpu, kHz) => `${cpu} did not take ${kHz} kHz`,
  },
  {
    form: /^cpu status did not change for *:? *(cpu\d)$/,
    words: (cpu) => `the status of ${cpu} did not change`,
  },
  {
    form: /^(gpu|emc) status did not change$/,
    words: (unit) => `the status of the ${unit} did not change`,
  },
  {
    form: /^(gpu|emc) frequency (\S+) did not change$/,
    words: (unit, hz) => `the ${unit} did not take ${hz} Hz`,
  },
  // The script named the clock where the core belongs.
  {
    form: /^frequency of (\d+) of +\1 did not change$/,
    words: (kHz) => `a core did not take ${kHz} kHz`,
  },
  { form: /^invalid status for (cpu0)$/, words: (cpu) => `${cpu} cannot be off` },
];

/**
 * Attempts of a log, oldest first. An error without a configuration belongs to the one announced
 * last; errors in a row that name the same configuration are one attempt.
 * @throws RawFormatError at a line of another form.
 */
export function attemptedRuns(text: string, file: string): readonly AttemptedRun[] {
  const attempts: AttemptedRun[] = [];
  let block = -1;
  let current: AttemptedRun | undefined;
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line === "") continue;
    const place = { file, line: i + 1 };
    const match = LINE.exec(line);
    if (match === null) throw new RawFormatError("no line of this log: time, level, host", place);
    const [, day, time, ms, level, message = ""] = match;
    const begin = (list: string): AttemptedRun => {
      const last = attempts.at(-1);
      const next: AttemptedRun = {
        asked: listOf(list, place),
        block: Math.max(0, block),
        position: last?.block === Math.max(0, block) ? last.position + 1 : 0,
        startedAt: `${day}T${time}.${ms}Z`,
        refusals: [],
        place,
      };
      attempts.push(next);
      return next;
    };
    const announced = ANNOUNCED.exec(message)?.[1];
    if (announced !== undefined) current = begin(announced);
    else if (message === "Start RunTest") {
      block++;
      current = undefined;
    } else if (level === "ERROR") {
      const [, said = message, list] = WITH_CONFIGURATION.exec(message) ?? [];
      if (list !== undefined && !isOf(current, list, place)) current = begin(list);
      if (current === undefined) {
        throw new RawFormatError("an error that belongs to no configuration", place);
      }
      current.refusals.push(refusalOf(said, place));
    }
  }
  return attempts;
}

function isOf(run: AttemptedRun | undefined, list: string, place: Place): boolean {
  return run !== undefined && run.asked.join() === listOf(list, place).join();
}

function refusalOf(message: string, place: Place): string {
  for (const { form, words } of REFUSALS) {
    const match = form.exec(message);
    if (match === null) continue;
    const { what = match[1] ?? "", value = match[2] ?? "" } = match.groups ?? {};
    return words(what, value);
  }
  // Another wording of the same: better in its own words than lost.
  if (message.endsWith("did not change")) return message;
  throw new RawFormatError(`"${message.slice(0, 80)}" is no refusal that this log knows`, place);
}

/** Reads a list as Python prints it: quoted words and None. */
function listOf(text: string, place: Place): readonly (string | null)[] {
  const cells = text.slice(1, -1).split(", ");
  const asked = cells.map((cell) => {
    const word = /^'([^']*)'$/.exec(cell)?.[1];
    if (word === undefined && cell !== "None") {
      throw new RawFormatError(`"${cell}" is neither a quoted word nor None`, place);
    }
    return word ?? null;
  });
  if (asked.length === 10) return asked;
  throw new RawFormatError(`a configuration of ${asked.length} fields; this log has 10`, place);
}
