import type { Sysroot } from "./sysroot-port.ts";

/** A number read from the kernel, or why there is none. */
export type NumberReading = { readonly value: number } | { readonly missing: string };

/** Text without NUL, newline and blanks at its ends; undefined when it cannot be read. */
export function readText(sys: Sysroot, path: string): string | undefined {
  const reading = sys.read(path);
  return "text" in reading ? cleanText(reading.text) : undefined;
}

/** Strips what kernels put around a value: NUL, newline, blanks. */
export function cleanText(text: string): string {
  return text.replace(/\0+$/, "").trim();
}

/**
 * A number from kernel text, with or without the units some drivers print ("(kHz)", " ma", " ms").
 * Anything else is missing: an error message must never become a number.
 */
export function parseKernelNumber(text: string): NumberReading {
  const bare = cleanText(text).replace(/\s*(\(kHz\)|k?hz|m[aAvVwW]|ms)$/i, "");
  if (!/^[+-]?\d+(\.\d+)?$/.test(bare)) {
    return { missing: `not a number: ${JSON.stringify(text.slice(0, 40))}` };
  }
  return { value: Number(bare) };
}

/** A number attribute. */
export function readNumber(sys: Sysroot, path: string): NumberReading {
  const reading = sys.read(path);
  return "text" in reading ? parseKernelNumber(reading.text) : reading;
}

/** A number attribute, or undefined whatever the reason. */
export function numberAt(sys: Sysroot, path: string): number | undefined {
  const reading = readNumber(sys, path);
  return "value" in reading ? reading.value : undefined;
}

/** Blank-separated numbers ("345600 499200 \n", "40800 … (kHz)"); empty when unreadable. */
export function readNumbers(sys: Sysroot, path: string): readonly number[] {
  const text = readText(sys, path)
    ?.replace(/\(kHz\)$/i, "")
    .trim();
  if (text === undefined || text === "") return [];
  const numbers = text.split(/\s+/).map((word) => Number(word));
  return numbers.every((n) => Number.isFinite(n)) ? numbers : [];
}

/** Blank-separated words; empty when unreadable. */
export function readWords(sys: Sysroot, path: string): readonly string[] {
  const text = readText(sys, path);
  return text === undefined || text === "" ? [] : text.split(/\s+/);
}

/** NUL-separated texts of a device-tree property. */
export function readTexts(sys: Sysroot, path: string): readonly string[] {
  const reading = sys.read(path);
  return "text" in reading ? reading.text.split("\0").filter((part) => part !== "") : [];
}

/** A kernel list of CPUs: "0,3-5" or "0 3 4 5" → [0, 3, 4, 5]. */
export function parseCpuList(text: string): readonly number[] {
  const cpus: number[] = [];
  for (const part of text.split(/[\s,]+/)) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (match === null) continue;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    for (let cpu = from; cpu <= to; cpu++) cpus.push(cpu);
  }
  return cpus;
}
