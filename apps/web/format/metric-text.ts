import { formatName } from "./format-name.ts";

/** Longer names, which only an address can have, are cut. */
const LENGTH_MAX = 80;

/** The name of a metric as words within a sentence: "cpu_time" → "CPU time", "max_rss" → "peak memory (RSS)". */
export function metricText(name: string): string {
  const words = formatName(name.slice(0, LENGTH_MAX));
  const [first = "", second = ""] = words;
  if (words.length < 2) return name;
  // "CPU time" stays: its second letter is large, too.
  const isPlain = second === second.toLowerCase() && /[a-z]/.test(second);
  return isPlain ? first.toLowerCase() + words.slice(1) : words;
}
