import type { IncomingMessage, ServerResponse } from "node:http";
import next from "next";
import { builtSites } from "./built-sites.ts";
import { withFailurePage } from "./with-failure-page.ts";
import { withNotFoundPage } from "./with-not-found-page.ts";
import { withoutRuntime } from "./without-runtime.ts";

/** Answers requests for pages. */
export interface Site {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/**
 * Loads the newest build of the site in `folder`. Its pages ask the API at `address`, which is this process:
 * Next.js reads it from the environment, hence PERFATLAS_API is set here. With `key` they ask for their
 * readers, each of whom has a budget.
 */
export async function openSite(folder: string, address: string, key: string): Promise<Site> {
  Object.assign(process.env, {
    NODE_ENV: "production",
    PERFATLAS_API: address,
    PERFATLAS_SITE_KEY: key,
    PERFATLAS_SITE_BUILD: builtSites(folder)[0] ?? "",
  });
  const { hostname, port } = new URL(address);
  // Node gives the function itself; the types of this CommonJS package promise a default in it.
  const start = ("default" in next ? next.default : next) as typeof next.default;
  const server = start({
    dev: false,
    dir: folder,
    hostname,
    port: Number(port),
    quiet: true,
  });
  await server.prepare();
  const handle = server.getRequestHandler();
  return {
    handle: (request, response) => {
      const [path = ""] = (request.url ?? "").split("?");
      request.headers["x-perfatlas-address"] = request.url ?? "";
      const shown = withFailurePage(request, withoutRuntime(path, response));
      return withNotFoundPage(handle, request, shown);
    },
    close: () => server.close(),
  };
}
