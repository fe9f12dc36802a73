import { fileURLToPath } from "node:url";
import { terminal } from "../output/terminal.ts";
import { buildSite } from "../site/build-site.ts";
import { isSiteStale } from "../site/built-sites.ts";
import { openSite, type Site } from "../site/site.ts";
import type { Serving } from "./serve.ts";

/** Folder of the site's sources and of its build. */
const WEB = fileURLToPath(new URL("../../../web", import.meta.url));

/** What a site is started with. */
export interface StartingSite {
  readonly serving: Serving;
  readonly siteKey: string;
  readonly step: (text: string) => void;
  /** Settles when the build is there; see `builtSite`. */
  readonly built: Promise<void>;
}

/**
 * Builds the site where it is not built, which takes longer than all else of a first start: begun before
 * the registry is opened, it is done soon after. `signal` ends it. Whoever awaits what is answered hears
 * of a failure; nobody has to.
 */
export function builtSite(signal: AbortSignal): Promise<void> {
  const built = build(signal);
  built.catch(() => {});
  return built;
}

async function build(signal: AbortSignal): Promise<void> {
  if (!isSiteStale(WEB)) return;
  terminal.note("site: building, which takes a minute the first time");
  const progress = terminal.progress("site");
  try {
    await buildSite(WEB, (line) => progress.update(0, 0, line), signal);
  } finally {
    progress.stop();
  }
  terminal.note("site: built");
}

/** Serves the site once it is built. @throws SiteBuildError when it could not be. */
export async function startSite({ serving, siteKey, step, built }: StartingSite): Promise<Site> {
  await built;
  const site = await openSite(WEB, serving.address, siteKey);
  serving.serveSite(site.handle);
  step(`site: ${serving.address}`);
  return site;
}
