import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { InputError } from "@perfatlas/modeling/space";
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
  const said = new Set<string>();
  const once: Terminal = {
    ...terminal,
    error(message) {
      if (!said.has(message)) terminal.error(message);
      said.add(message);
    },
  };
  const delivery = { options, terminal, once, api, signal: abort.signal };
  let code = await deliverAll(delivery);
  while (options.isFollowing && !abort.signal.aborted) {
    await wait(5000);
    code = await deliverAll(delivery);
  }
  forget();
  return code;
}

interface Delivery {
  readonly options: CommandOptions;
  readonly terminal: Terminal;
  readonly api: string;
  readonly signal: AbortSignal;
  /** For what is said of the spool and of folders that cannot be delivered: following says it once. */
  readonly once: Terminal;
}

/** Delivers every folder; one that cannot be read holds no other up. */
async function deliverAll(delivery: Delivery): Promise<number> {
  const { options, once } = delivery;
  let code: number = EXIT.ok;
  for (const folder of campaignFolders(options, once)) {
    try {
      if (!(await deliverFolder(delivery, folder))) code = EXIT.notUploaded;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      code = EXIT.notUploaded;
      once.error(`${error.code}: ${error.message}`);
    }
  }
  return code;
}

/** @returns whether nothing is left to deliver. */
async function deliverFolder(
  { options, terminal, api, signal }: Delivery,
  folder: string,
): Promise<boolean> {
  const release = takeLock(folder, "upload.lock");
  try {
    const spool = openSpool(folder);
    if (spool === undefined) return true;
    const report = await uploadCampaign({
      spool,
      endpoint: api,
      token: () => currentToken(options),
      signal,
      log: (message) => terminal.error(message),
      ...(options.isOnce ? { maxAttempts: 3, maxWaitMs: 2000 } : {}),
    }).finally(() => spool.close());
    const offset = report.clockOffsetSeconds ?? 0;
    if (Math.abs(offset) > 60) {
      const way = offset > 0 ? "ahead of" : "behind";
      terminal.error(`this machine's clock is ${Math.abs(offset)} s ${way} the server's`);
    }
    // Following is quiet while nothing happens.
    if (options.isFollowing && report.requests === 0) return report.pending === 0;
    const counts = Object.entries(report.counts).map(([verdict, n]) => `${n} ${verdict}`);
    terminal.out(
      `${folder}: ${counts.join(", ") || "nothing new"}, ${report.pending} pending` +
        `${report.stopped === undefined ? "" : `; stopped: ${report.stopped}`}\n`,
    );
    return report.pending === 0;
  } finally {
    release();
  }
}

/** The token of the environment, or of a file that is read anew each time. */
function currentToken({ token, tokenFile }: CommandOptions): string | undefined {
  return tokenFile === undefined ? token : readFileSync(tokenFile, "utf8").trim();
}
