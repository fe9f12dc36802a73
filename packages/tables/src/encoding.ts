/**
 * Encodings that text files may be in, by the names of the WHATWG encoding standard. Latin-1 is read as
 * Windows-1252, which holds it.
 */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "iso-8859-2",
  "iso-8859-15",
  "koi8-r",
  "macintosh",
  "shift_jis",
  "euc-jp",
  "gb18030",
  "big5",
  "euc-kr",
] as const;

/** One of `ENCODINGS`. */
export type Encoding = (typeof ENCODINGS)[number];
