import { existsSync, readFileSync } from "node:fs";

/** Resource use of a command and its children. */
export interface Usage {
  readonly userSeconds: number;
  readonly systemSeconds: number;
  readonly maxResidentBytes?: number;
  readonly writtenBytes?: number;
}

const BASH = "/bin/bash";
const GNU_TIME = "/usr/bin/time";
// The shell's own clock has milliseconds where GNU time has hundredths; GNU time knows memory.
const TIMED =
  'exec 9>"$1"; shift; TIMEFORMAT="%3R %3U %3S"; { time "$@" 2>&8 8>&- 9>&- ; } 8>&2 2>&9';

/** The command within what measures it; as it is where the shell is not there. */
export function timedCommand(
  argv: readonly string[],
  times: string,
  resources: string,
): readonly string[] {
  if (!existsSync(BASH)) return argv;
  const inner = existsSync(GNU_TIME)
    ? [GNU_TIME, "-q", "-o", resources, "-f", "%M %O", ...argv]
    : argv;
  return [BASH, "-c", TIMED, "perfatlas-run", times, ...inner];
}

/** What was measured, or undefined when the command was cut off or nothing measured it. */
export function readTimes(
  times: string,
  resources: string,
): { readonly wallSeconds: number; readonly usage: Usage } | undefined {
  const numbers = numbersIn(times);
  if (numbers.length < 3) return undefined;
  const [wallSeconds, userSeconds, systemSeconds] = numbers as [number, number, number];
  const [kib, blocks] = numbersIn(resources);
  return {
    wallSeconds,
    usage: {
      userSeconds,
      systemSeconds,
      ...(kib === undefined ? {} : { maxResidentBytes: kib * 1024 }),
      ...(blocks === undefined ? {} : { writtenBytes: blocks * 512 }),
    },
  };
}

function numbersIn(file: string): readonly number[] {
  if (!existsSync(file)) return [];
  const words = readFileSync(file, "utf8").trim().split(/\s+/);
  const numbers = words.map(Number);
  return numbers.every((n) => Number.isFinite(n)) && words[0] !== "" ? numbers : [];
}
