import { fileURLToPath } from "node:url";
import { terminal } from "../output/terminal.ts";
import { openRegistry, type Registry } from "../registry/open-registry.ts";
import { readSettings } from "../settings.ts";
import { buildSite, isSiteStale } from "../site/build-site.ts";
import { openSite, type Site } from "../site/site.ts";
import { apiTransport } from "../transport/api-transport.ts";
import { loadData } from "./load-data.ts";
import { type Serving, serve } from "./serve.ts";
import { untilStopped } from "./until-stopped.ts";

/** Options of `perfatlas up`. */
export interface UpOptions {
  readonly port?: number;
  readonly host: string;
  readonly web: boolean;
  readonly data: boolean;
}

/** Folder of the site's sources and of its build. */
const WEB = fileURLToPath(new URL("../../../web", import.meta.url));

/** Starts everything and returns when it has been stopped. */
export async function up(options: UpOptions): Promise<void> {
  const settings = readSettings(process.env);
  const stop = new AbortController();
  const stopped = untilStopped().then((reason) => {
    terminal.note(`stopping (${reason instanceof Error ? "a fault of the program" : reason})`);
    stop.abort();
    return reason;
  });
  const step = steps();
  const registry = await openRegistry(settings, step);
  const started: Started = { registry, serving: undefined, site: undefined };
  let loading: Promise<void> = Promise.resolve();
  try {
    if (stop.signal.aborted) return;
    const serving = await serve(registry.api.router, options.host, options.port ?? settings.port);
    started.serving = serving;
    await registry.database.announceAddress(serving.address);
    step(`API: ${serving.address}/graphql`);
    await registry.api.jobs.startWorker();
    step("worker: waiting for jobs");
    if (options.data) loading = load(registry, stop.signal);
    if (stop.signal.aborted) return;
    if (options.web) started.site = await startSite(serving, step);
    if (!stop.signal.aborted)
      step(`ready: ${options.web ? serving.address : `${serving.address}/graphql`}`);
    const reason = await stopped;
    if (reason instanceof Error) throw reason;
  } finally {
    stop.abort();
    await close(started);
    await loading;
  }
}

interface Started {
  readonly registry: Registry;
  serving: Serving | undefined;
  site: Site | undefined;
}

// Doors first: nobody comes in while the jobs are told to stop and the database is closed.
async function close({ registry, serving, site }: Started): Promise<void> {
  await serving?.close();
  await site?.close();
  await registry.close();
}

async function load({ api, source }: Registry, signal: AbortSignal): Promise<void> {
  const inProcess = apiTransport(api, "this process");
  const transport: typeof inProcess = {
    ...inProcess,
    request: async (document, variables) => {
      // The API must not be asked while it closes: Apollo Server complains in the log.
      signal.throwIfAborted();
      return await inProcess.request(document, variables);
    },
  };
  try {
    await loadData({ transport, terminal, source, signal });
  } catch (error) {
    // A registry that closes under the loading is no failure; anything else is worth a line.
    if (!signal.aborted) terminal.note(`data: ${error instanceof Error ? error.message : error}`);
  }
}

async function startSite(serving: Serving, step: (text: string) => void): Promise<Site> {
  if (isSiteStale(WEB)) {
    terminal.note("site: building, which takes a minute the first time");
    const progress = terminal.progress("site");
    try {
      await buildSite(WEB, (line) => progress.update(0, 0, line));
    } finally {
      progress.stop();
    }
    step("site: built");
  }
  const site = await openSite(WEB, serving.address);
  serving.serveSite(site.handle);
  step(`site: ${serving.address}`);
  return site;
}

// Each step with the seconds since the one before.
function steps(): (text: string) => void {
  let last = performance.now();
  return (text) => {
    const now = performance.now();
    terminal.note(`${text} (${((now - last) / 1000).toFixed(1)} s)`);
    last = now;
  };
}
