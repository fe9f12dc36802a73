import { RawFormatError } from "./imported-campaign.ts";

/** One line of tegrastats: what the board was and drew at that moment. */
export interface TegrastatsSample {
  /** Milliseconds since the epoch, the board's clock read as if it were UTC; absent in old releases. */
  readonly timeMs: number | undefined;
  /** Power of each rail in mW now: the first of now/average/peak. */
  readonly milliwatts: ReadonlyMap<string, number>;
  /** Per core its load in % and clock in MHz; undefined for one that is off. */
  readonly cores: readonly ({ readonly load: number; readonly megahertz: number } | undefined)[];
  readonly gpuLoad: number | undefined;
  readonly gpuMegahertz: number | undefined;
}

const TIME = /^(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d):(\d\d)\s/;
const CORES = /\bCPU \[([^\]]*)\]/;
const CORE = /^(\d+)%@(\d+)$/;
const GPU = /\bGR3D_FREQ (\d+)%(?:@\[?(\d+))?/;
/** Numbers of memory have a unit of their own; a rail has mW or none. */
const RAIL = /\b([A-Z][A-Z0-9_]*) (\d+)(?:mW)?\/\d+(?:mW)?(?:\/\d+(?:mW)?)?(?![0-9A-Za-z])/g;

/** Whether a line is one of tegrastats. */
export function isTegrastatsLine(line: string): boolean {
  return /\bRAM \d+\/\d+MB\b/.test(line) && CORES.test(line);
}

/** The sample that a line states. @throws RawFormatError with file and line. */
export function tegrastatsSample(text: string, file: string, line: number): TegrastatsSample {
  const cores = CORES.exec(text)?.[1];
  if (!isTegrastatsLine(text) || cores === undefined)
    throw new RawFormatError("the line is none of tegrastats, or is cut off", { file, line });
  const gpu = GPU.exec(text);
  return {
    timeMs: timeOf(text),
    milliwatts: new Map(
      [...text.matchAll(RAIL)].map(([, name = "", now]) => [name, Number(now)] as const),
    ),
    cores: cores.split(",").map((core) => {
      if (core.trim() === "off") return undefined;
      const [, load, megahertz] = CORE.exec(core.trim()) ?? [];
      if (load === undefined)
        throw new RawFormatError(`"${core}" is no core; legal are "23%@2201" and "off"`, {
          file,
          line,
        });
      return { load: Number(load), megahertz: Number(megahertz) };
    }),
    gpuLoad: gpu === null ? undefined : Number(gpu[1]),
    gpuMegahertz: gpu?.[2] === undefined ? undefined : Number(gpu[2]),
  };
}

function timeOf(text: string): number | undefined {
  const [, month, day, year, hour, minute, second] = (TIME.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
