import { homedir } from "node:os";

/** Texts of a driver, of an engine or of a stack, which no request of the fuzz holds. */
const INSIDES = [
  /\n\s+at \S.*:\d+/,
  /\.(ts|js|mjs|cjs):\d+/,
  /node_modules|node:internal|file:\/\/|pglite/i,
  /relation "|column "|constraint "|violates |duplicate key|syntax error at or near/,
  /invalid input syntax|out of range for type|invalid byte sequence|unterminated|pg_catalog/,
  // "must select only one top level field" is what graphql says of subscriptions.
  /(?<!must )\b(select|insert into|update|delete from) "?\w+"?[\s\S]* (from|values|set|where) /i,
  /Cannot read propert|is not a function|is not iterable|Maximum call stack|of undefined|of null/,
  /ECONNREFUSED|ENOENT|EACCES|EISDIR/,
];

/** Texts that only those may read who are allowed to. */
export interface Secrets {
  /** Secrets and hashes of tokens and keys: in no answer at all, but for the one that makes a token. */
  readonly keys: readonly string[];
  /** What only administrators read. */
  readonly administration: readonly string[];
  /** Of runs that are set aside: in no answer at all. */
  readonly quarantined: readonly string[];
}

/** What an answer tells that it must not, as a sentence; null when there is nothing. */
export function findLeak(
  answer: string,
  secrets: Secrets,
  isAdministrator: boolean,
): string | null {
  const inside = INSIDES.map((pattern) => pattern.exec(answer)).find((found) => found !== null);
  if (inside !== undefined) return `tells of the program's insides: ${inside[0].slice(0, 200)}`;
  for (const folder of [process.cwd(), homedir() === "/root" ? "/root/" : homedir(), "/tmp/"]) {
    if (answer.includes(folder)) return `tells a path of the machine: ${folder}`;
  }
  const key = secrets.keys.find((text) => answer.includes(text));
  if (key !== undefined) return `tells a key or its hash: ${key.slice(0, 20)}…`;
  const aside = secrets.quarantined.find((text) => answer.includes(text));
  if (aside !== undefined) return `tells of a quarantined run: ${aside}`;
  if (isAdministrator) return null;
  const hidden = secrets.administration.find((text) => answer.includes(text));
  return hidden === undefined ? null : `tells what is for administrators: ${hidden}`;
}
