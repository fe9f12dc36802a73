import { randomBytes } from "node:crypto";
import { DatabaseInUseError, describeInstance } from "@perfatlas/db";
import { backupSentence } from "../keeping/last-backup.ts";
import { terminal } from "../output/terminal.ts";
import { isDamage } from "../registry/damaged-registry-error.ts";
import { openRegistry, type Registry } from "../registry/open-registry.ts";
import type { Settings } from "../settings.ts";
import { settingsInForce } from "../settings-in-force.ts";
import type { Site } from "../site/site.ts";
import { apiTransport } from "../transport/api-transport.ts";
import { lateRouter } from "./late-router.ts";
import { loadData } from "./load-data.ts";
import { PortInUseError, type Serving, serve } from "./serve.ts";
import { builtSite, startSite } from "./start-site.ts";
import { untilStopped } from "./until-stopped.ts";

/** Options of `perfatlas up`. */
export interface UpOptions {
  readonly port?: number;
  readonly host: string;
  readonly web: boolean;
  readonly data: boolean;
}

/**
 * Starts everything and returns when it has been stopped. What costs nothing comes first: a port that is
 * taken is told before a database is made. Until there is something to give back, a signal ends the
 * process where it stands: a database is made beside its place.
 */
export async function up(options: UpOptions): Promise<void> {
  const settings = await settingsInForce();
  const step = steps();
  const late = lateRouter();
  const port = options.port ?? settings.port;
  const place = { host: options.host, port, trustedProxy: settings.trustedProxy };
  const serving = await serve(late.router, place).catch((error: unknown) =>
    explainPort(settings, error),
  );
  const siteKey = randomBytes(32).toString("base64url");
  const started: Started = { serving, registry: undefined, site: undefined };
  const stop = new AbortController();
  let loading: Promise<void> = Promise.resolve();
  const built = options.web ? builtSite(stop.signal) : Promise.resolve();
  try {
    const registry = await openRegistry(settings, step, { siteKey, isServing: true }).catch(
      async (error: unknown) => {
        if (isDamage(error)) terminal.note(await backupSentence(settings));
        throw error;
      },
    );
    started.registry = registry;
    const stopped = untilStopped().then((reason) => {
      terminal.note(`stopping (${reason instanceof Error ? "a fault of the program" : reason})`);
      stop.abort();
      return reason;
    });
    const start = async () => {
      late.route(registry.api.router);
      await registry.database.announceAddress(serving.address);
      step(`API: ${serving.address}/graphql`);
      await registry.api.jobs.startWorker();
      step("worker: waiting for jobs");
      if (options.web) started.site = await startSite({ serving, siteKey, step, built });
      // Imports and evaluations would take the processors, and the one connection, from the first page.
      if (options.data) loading = load(registry, stop.signal);
      step(`ready: ${options.web ? serving.address : `${serving.address}/graphql`}`);
    };
    const starting = start();
    // Whatever step it is in, a stop does not wait for it.
    const reason = await Promise.race([stopped, starting.then(() => stopped)]);
    starting.catch(() => {});
    if (reason instanceof Error) throw reason;
    late.leave();
    await serving.drain(settings.drainSeconds);
  } finally {
    stop.abort();
    await close(started);
    await loading;
  }
}

/** Whoever starts a registry that runs already is told where it answers, not which port is taken. */
async function explainPort({ databaseUrl, home }: Settings, error: unknown): Promise<never> {
  if (error instanceof PortInUseError && databaseUrl === undefined) {
    const instance = await describeInstance(home);
    if (instance !== undefined) throw new DatabaseInUseError(home, instance.pid, instance.address);
  }
  throw error;
}

interface Started {
  readonly serving: Serving;
  registry: Registry | undefined;
  site: Site | undefined;
}

// Doors first: nobody comes in while the jobs are told to stop and the database is closed.
async function close({ registry, serving, site }: Started): Promise<void> {
  await serving.close();
  await site?.close();
  await registry?.close();
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
    // Ctrl-C stops all of it, not the one job.
    const quiet = { ...terminal, onInterrupt: () => () => {} };
    await loadData({ transport, terminal: quiet, source, signal });
  } catch (error) {
    // A registry that closes under the loading is no failure; anything else is worth a line.
    if (!signal.aborted) terminal.note(`data: ${error instanceof Error ? error.message : error}`);
  }
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
