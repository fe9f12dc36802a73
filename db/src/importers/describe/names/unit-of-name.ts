import { readUnit } from "@perfatlas/modeling/units";

/** A unit that stands in a name. */
export interface UnitOfName {
  readonly unit: string;
  /** What is left of the name; "" where it is nothing but a unit. */
  readonly rest: string;
  /** Whether brackets say that it is a unit. */
  readonly isSure: boolean;
}

/** Endings that are units though people write them in other ways, or with other capitals. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ...["ns", "us", "ms", "s", "sec", "secs", "msec", "usec", "nsec"].map(same),
  ...["seconds", "second", "millis", "minutes", "hours"].map(same),
  ...["milliseconds", "microseconds", "nanoseconds"].map(same),
  ["millis", "ms"],
  ["micros", "us"],
  ["nanos", "ns"],
  ["µs", "us"],
  ["μs", "us"],
  ["sek", "s"],
  ["sekunden", "s"],
  ["millisekunden", "ms"],
  ["bytes", "B"],
  ["byte", "B"],
  ["kb", "kB"],
  ["mb", "MB"],
  ["gb", "GB"],
  ["kib", "KiB"],
  ["mib", "MiB"],
  ["gib", "GiB"],
  ["ko", "kB"],
  ["mo", "MB"],
  ["go", "GB"],
  ["mbps", "Mbit/s"],
  ["gbps", "Gbit/s"],
  ["kbps", "kbit/s"],
  ["mw", "mW"],
  ["watt", "W"],
  ["watts", "W"],
  ["mj", "mJ"],
  ["joule", "J"],
  ["joules", "J"],
  ["kwh", "kWh"],
  ["hz", "Hz"],
  ["khz", "kHz"],
  ["mhz", "MHz"],
  ["ghz", "GHz"],
  ["pct", "%"],
  ["percent", "%"],
  ["%", "%"],
  ["celsius", "Cel"],
  ["degc", "Cel"],
  ["db", "dB"],
  ["usd", "USD"],
  ["eur", "EUR"],
]);
/** Whole names that say a unit though they are no ending of others. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ["fps", "frame/s"],
  ["iops", "op/s"],
  ["qps", "query/s"],
  ["rps", "request/s"],
  ["tps", "transaction/s"],
  ["gflops", "GFLOP/s"],
  ["tflops", "TFLOP/s"],
]);
/** The same as the last word of a name. */
const RATE_WORD = /[\s_.:-](fps|iops|qps|rps|tps|gflops|tflops)$/i;
/** With a capital they are bytes: "MBps", "KiBps". */
const BYTES_PER_SECOND = /^([kKMGT]i?)Bps$/;
/** French for bytes. */
const OCTETS = /^([kKMGT]i?)o(?=\/|$)/;
/** Letters that are also much else: as a unit only where they stand apart and in their own case. */
const EXACT = /^(.+?)[\s_.:-](s|W|J|B|Hz|V|A|K|[mu]A|[mu]V|[unk]J|uW|kW)$/;

function same(unit: string): [string, string] {
  return [unit, unit];
}

/**
 * The unit that a name ends in: in brackets ("time (s)", "size [MB]"), as a word ("latency_ms", "throughput
 * MB/s") or as the word that it is ("fps", "bytes_per_second").
 */
export function unitOfName(name: string): UnitOfName | undefined {
  const statistic = STATISTIC.exec(name);
  const inner = statistic === null ? undefined : unitAtEnd(statistic[1] as string);
  if (inner === undefined) return unitAtEnd(name.split(".").at(-1) ?? name, name);
  const rest = inner.rest === "" ? name : `${inner.rest}${statistic?.[2]}`;
  return { ...inner, rest };
}

/** Behind the unit may stand which of many values it is: "lat_ns.mean", "latency_ms_p99". */
const STATISTIC = /^(.+?)([\s_.-]+(?:min|max|mean|avg|average|median|total|sum|p\d+(?:\.\d+)?))$/i;

/** Things per second, whatever they are ("errors/s"); of a duration the stroke says the unit ("time/s"). */
const RATE = /^(.*\p{L}{2,}.*)\/(?:s|sec|second)$/iu;
const DURATION =
  /(time|zeit|dauer|temps|duration|latency|latenz|elapsed|delay|runtime|wall|cpu|user|sys|real|makespan|rtt)[^/]*$/i;

function unitAtEnd(name: string, whole = name): UnitOfName | undefined {
  const found = unitOfPart(name);
  if (found === undefined || name === whole) return found;
  return {
    ...found,
    rest: found.rest === "" ? whole : `${whole.slice(0, whole.length - name.length)}${found.rest}`,
  };
}

function unitOfPart(name: string): UnitOfName | undefined {
  // The value that so many per cent are below: in whatever unit the values are.
  if (/^\d+(\.\d+)? ?%(ile)?$/.test(name)) return undefined;
  const bracket = /^(.*?)\s*[([{]\s*([^()[\]{}]+?)\s*[)\]}]\s*$/.exec(name);
  if (bracket !== null) {
    const unit = known(bracket[2] as string);
    if (unit !== undefined) return { unit, rest: bracket[1] as string, isSure: true };
  }
  const whole = WHOLE.get(name.toLowerCase());
  if (whole !== undefined) return { unit: whole, rest: name, isSure: false };
  const rateWord = RATE_WORD.exec(name);
  if (rateWord !== null)
    return {
      unit: WHOLE.get((rateWord[1] as string).toLowerCase()) as string,
      rest: name,
      isSure: false,
    };
  // Of frames: the mean of the slowest so many in a hundred.
  if (/^\d+(\.\d+)? ?% ?lows?$/i.test(name)) return { unit: "frame/s", rest: name, isSure: false };
  const ratio = /^(.*?)[\s_]*([A-Za-z%]+\/[A-Za-z]+)$/.exec(name);
  if (ratio !== null) {
    const unit = known(ratio[2] as string);
    if (unit !== undefined) return { unit, rest: ratio[1] as string, isSure: true };
  }
  if (/^\p{L}\/s(ec(ond)?)?$/u.test(name)) return { unit: "1/s", rest: name, isSure: false };
  const rate = RATE.exec(name);
  if (rate !== null && !DURATION.test(rate[1] as string))
    return { unit: "1/s", rest: name, isSure: false };
  const per = /^([A-Za-z]+?)_per_(s|sec|second)$/i.exec(name);
  if (per !== null) {
    const unit = known(`${per[1]}/s`.toLowerCase());
    if (unit !== undefined) return { unit, rest: name, isSure: false };
  }
  if (/_per_|_to_/i.test(name)) return undefined;
  const power = /^(.*?(?:energy|energie|power|leistung))[\s_.-]([jw])$/i.exec(name);
  if (power !== null)
    return { unit: (power[2] as string).toUpperCase(), rest: power[1] as string, isSure: false };
  // So many bytes of bandwidth are bytes a second.
  const flow =
    /^(.*(?:bw|bandwidth|throughput|durchsatz))[\s_.-](bytes|kb|mb|gb|kib|mib|gib)$/i.exec(name);
  if (flow !== null) {
    const unit = known(ENDINGS.get((flow[2] as string).toLowerCase()) ?? "");
    if (unit !== undefined) return { unit: `${unit}/s`, rest: flow[1] as string, isSure: false };
  }
  const celsius = /^(.*temp(?:erature|eratur)?s?)[\s_.-]C$/i.exec(name);
  if (celsius !== null) return { unit: "Cel", rest: celsius[1] as string, isSure: false };
  const exact = EXACT.exec(name);
  if (exact !== null) return { unit: exact[2] as string, rest: exact[1] as string, isSure: false };
  return ending(name);
}

function ending(name: string): UnitOfName | undefined {
  const match = /^(.*?)[\s_.:/-]*((?<=[\s_.:/-]|^)[\p{L}%]+|(?<=\p{Ll})\p{Lu}\p{L}*|%)$/u.exec(
    name,
  );
  if (match === null) return undefined;
  const [, rest = "", last = ""] = match;
  const flow = BYTES_PER_SECOND.exec(last);
  const unit =
    flow === null
      ? ENDINGS.get(last.toLowerCase())
      : `${(flow[1] as string).replace(/^K$/, "k")}B/s`;
  if (unit === undefined || (last.length === 1 && last !== "s" && last !== "%")) return undefined;
  const read = readUnit(unit).read;
  return read === null ? undefined : { unit: read.unit, rest, isSure: false };
}

/** A unit as it is written in a header. "1" and names of things are none that a header has to say. */
function known(text: string): string | undefined {
  const bytes = text.replace(OCTETS, "$1B");
  const unit =
    readUnit(text).read?.unit ?? readUnit(bytes).read?.unit ?? ENDINGS.get(text.toLowerCase());
  return unit === undefined ? undefined : readUnit(unit).read?.unit;
}
