const UNITS: Readonly<Record<string, string>> = {
  bytes: "B",
  celsius: "Cel",
  eur: "EUR",
  ghz: "GHz",
  gib: "GiB",
  hz: "Hz",
  khz: "kHz",
  kib: "KiB",
  mhz: "MHz",
  mib: "MiB",
  percent: "%",
  seconds: "s",
  usd: "USD",
  volts: "V",
  watts: "W",
};

/** The unit of a number that is known by that name, where its last word is one: "cpuGhz" → "GHz". */
export function factUnit(name: string): string | null {
  const [, snake, camel] = /(?:_|^)([a-z]+)$|([A-Z][a-z]+)$/.exec(name) ?? [];
  const word = (snake ?? camel ?? "").toLowerCase();
  return Object.hasOwn(UNITS, word) ? (UNITS[word] ?? null) : null;
}
