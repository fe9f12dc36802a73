import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { takeLock } from "../session/lock.ts";
import { type CommandOptions, UsageError } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";
import { openSpool } from "../upload/spool.ts";
import { uploadCampaign } from "../upload/upload-campaign.ts";
import { campaignFolders } from "./restore-campaigns.ts";

/** `upload`: delivers what is measured. It may run beside `run`; measuring never waits for it. */
export async function uploadCampaigns(
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { api } = options;
  if (api === undefined) throw new UsageError("upload needs --api URL or PERFATLAS_API");
  const abort = new AbortController();
  const forget = terminal.onSignal(
    () => abort.abort(),
    () => process.exit(EXIT.interrupted),
  );
  let code = await deliverAll(options, terminal, api, abort.signal);
  while (options.isFollowing && !abort.signal.aborted) {
    await wait(5000);
    code = await deliverAll(options, terminal, api, abort.signal);
  }
  forget();
  return code;
}

async function deliverAll(
  options: CommandOptions,
  terminal: Terminal,
  api: string,
  signal: AbortSignal,
): Promise<number> {
  let code: number = EXIT.ok;
  for (const folder of campaignFolders(options)) {
    const release = takeLock(folder, "upload.lock");
    const spool = openSpool(folder);
    try {
      if (spool === undefined) continue;
      const report = await uploadCampaign({
        spool,
        endpoint: api,
        token: () => currentToken(options),
        signal,
        log: (message) => terminal.error(message),
        ...(options.isOnce ? { maxAttempts: 3, maxWaitMs: 2000 } : {}),
      });
      const offset = report.clockOffsetSeconds ?? 0;
      if (Math.abs(offset) > 60) {
        const way = offset > 0 ? "ahead of" : "behind";
        terminal.error(`this machine's clock is ${Math.abs(offset)} s ${way} the server's`);
      }
      // Following is quiet while nothing happens.
      if (options.isFollowing && report.requests === 0) continue;
      const counts = Object.entries(report.counts).map(([verdict, n]) => `${n} ${verdict}`);
      terminal.out(
        `${folder}: ${counts.join(", ") || "nothing new"}, ${report.pending} pending` +
          `${report.stopped === undefined ? "" : `; stopped: ${report.stopped}`}\n`,
      );
      if (report.pending > 0) code = EXIT.notUploaded;
    } finally {
      spool?.close();
      release();
    }
  }
  return code;
}

/** The token of the environment, or of a file that is read anew each time. */
function currentToken({ token, tokenFile }: CommandOptions): string | undefined {
  return tokenFile === undefined ? token : readFileSync(tokenFile, "utf8").trim();
}
