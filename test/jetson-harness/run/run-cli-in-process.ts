import { runCli } from "../../../packages/jetson-harness/src/commands/run-cli.ts";

/** Runs one command line in this process and keeps what it said. */
export async function runCliInProcess(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  let out = "";
  let error = "";
  const code = await runCli(
    argv,
    { HOME: "/nonexistent", ...env },
    {
      out: (text) => {
        out += text;
      },
      error: (text) => {
        error += `${text}\n`;
      },
      onSignal: () => () => undefined,
    },
  );
  return { code, out, error };
}
