const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** Bytes in decimal units with at most three digits: "1.23 MB". */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size : Number(size.toPrecision(3))} ${UNITS[unit]}`;
}
