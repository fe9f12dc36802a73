import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { UsageError } from "../usage-error.ts";

/**
 * A secret: asked for on a terminal, which does not show it, or else the first line of standard input.
 * @throws UsageError when there is none.
 */
export async function readSecret(question: string): Promise<string> {
  const given = process.stdin.isTTY ? await asked(question) : await text(process.stdin);
  const secret = given.split("\n")[0]?.trim() ?? "";
  if (/^\S+$/.test(secret)) return secret;
  throw new UsageError(
    "no token was given: enter it when you are asked, or send it to standard input",
  );
}

async function asked(question: string): Promise<string> {
  // What is typed goes where nobody sees it.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const ended = new AbortController();
  lines.once("SIGINT", () => ended.abort());
  // Only now: from here on the terminal shows nothing of what is typed, however soon it is.
  process.stderr.write(question);
  try {
    return await lines.question("", { signal: ended.signal });
  } catch {
    return "";
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
