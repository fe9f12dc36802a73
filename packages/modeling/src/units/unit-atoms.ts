/** Quantities whose values have bounds beyond which a measurement is a mistake. */
export type Quantity =
  | "duration"
  | "frequency"
  | "information"
  | "energy"
  | "power"
  | "temperature"
  | "count"
  | "money"
  | "other";

/** A unit without prefix: what UCUM calls an atom, and what people count. */
export interface UnitAtom {
  readonly symbol: string;
  readonly quantity: Quantity;
  /** Prefixes it takes: metric (k, M, m, u …), binary (Ki, Mi …), both or none. */
  readonly prefixes: "metric" | "binary-too" | "none";
  /** What people write instead; matched without regard to case. */
  readonly aliases: readonly string[];
}

const atom = (
  symbol: string,
  quantity: Quantity,
  prefixes: UnitAtom["prefixes"],
  ...aliases: string[]
): UnitAtom => ({ symbol, quantity, prefixes, aliases });

/**
 * The units that measurements of computer systems come in. Symbols are those of UCUM (ucum.org) where
 * it has one; things that are counted stand as words.
 */
export const UNIT_ATOMS: readonly UnitAtom[] = [
  atom("s", "duration", "metric", "sec", "secs", "second", "seconds"),
  atom("min", "duration", "none", "mins", "minute", "minutes"),
  atom("h", "duration", "none", "hr", "hrs", "hour", "hours"),
  atom("d", "duration", "none", "day", "days"),
  atom("Hz", "frequency", "metric", "hertz"),
  atom("B", "information", "binary-too", "By", "by", "byte", "bytes"),
  atom("bit", "information", "binary-too", "bits"),
  atom("J", "energy", "metric", "joule", "joules"),
  atom("Wh", "energy", "metric", "watthour", "watthours"),
  atom("W", "power", "metric", "watt", "watts"),
  atom("Cel", "temperature", "metric", "°c", "degc", "celsius", "deg_c"),
  atom("K", "temperature", "none", "kelvin"),
  atom("V", "other", "metric", "volt", "volts"),
  atom("A", "other", "metric", "ampere", "amperes", "amp", "amps"),
  atom("m", "other", "metric", "metre", "metres", "meter", "meters"),
  atom("g", "other", "metric", "gram", "grams"),
  atom("dB", "other", "none", "decibel", "decibels"),
  atom("%", "other", "none", "percent", "pct", "per cent"),
  atom("1", "other", "none", "ratio", "dimensionless", "none", "unitless"),
  atom("USD", "money", "none", "$", "dollar", "dollars"),
  atom("EUR", "money", "none", "€", "euro", "euros"),
  atom("op", "count", "metric", "ops", "operation", "operations"),
  atom("msg", "count", "none", "msgs", "message", "messages", "tuple", "tuples"),
  atom("request", "count", "none", "req", "reqs", "requests"),
  atom("query", "count", "none", "queries"),
  atom("transaction", "count", "none", "tx", "txn", "txns", "transactions"),
  atom("event", "count", "none", "events"),
  atom("frame", "count", "none", "frames"),
  atom("image", "count", "none", "images", "img", "imgs"),
  atom("token", "count", "none", "tokens", "tok", "toks"),
  atom("sample", "count", "none", "samples"),
  atom("row", "count", "none", "rows", "record", "records"),
  atom("cycle", "count", "none", "cycles"),
  atom("instruction", "count", "none", "instructions", "insn", "insns"),
  atom("FLOP", "count", "metric", "flops"),
  atom("line", "count", "none", "lines"),
  atom("px", "count", "metric", "pixel", "pixels"),
];

/** Metric prefixes by symbol: powers of ten. */
export const METRIC_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["n", "nano"],
  ["u", "micro"],
  ["m", "milli"],
  ["k", "kilo"],
  ["M", "mega"],
  ["G", "giga"],
  ["T", "tera"],
  ["P", "peta"],
]);

/** Binary prefixes by symbol: powers of 1024. */
export const BINARY_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["Ki", "kibi"],
  ["Mi", "mebi"],
  ["Gi", "gibi"],
  ["Ti", "tebi"],
]);

/** Abbreviations of a whole unit. */
export const UNIT_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["KB", "kB"],
  ["ko", "kB"],
  ["mo", "MB"],
  ["go", "GB"],
  ["fps", "frame/s"],
  ["rps", "request/s"],
  ["qps", "query/s"],
  ["tps", "transaction/s"],
  ["iops", "op/s"],
  ["bps", "bit/s"],
  ["kbps", "kbit/s"],
  ["mbps", "Mbit/s"],
  ["gbps", "Gbit/s"],
  ["gflops", "GFLOP/s"],
  ["tflops", "TFLOP/s"],
]);
