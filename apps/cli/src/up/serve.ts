import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { compressAnswers } from "@perfatlas/api";
import { InputError } from "@perfatlas/modeling/space";
import express, { type Router } from "express";
import { PLAIN_PAGE_POLICY, plainPage } from "../site/plain-page.ts";
import { pagePolicy, securityHeaders } from "../site/security-headers.ts";
import { endStalledAnswers } from "./end-stalled-answers.ts";
import { limitConnections } from "./limit-connections.ts";
import { OpenAnswers } from "./open-answers.ts";

const WAIT_PAGE = plainPage("The site is being prepared", [
  "This page loads again by itself. The API answers at <code>/graphql</code>.",
]);

/**
 * Milliseconds for a request to arrive: its head, all of it, the next one on its connection. The last is longer than
 * proxies keep a connection that waits (nginx: 60 s): else they send on one that is just being closed, and a reader
 * gets their 502.
 */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2000,
};

/** Seconds that answers which are under way are waited for: as long as a request may take. */
const LONGEST_SECONDS = 15;

/** Another program listens on the port already. */
export class PortInUseError extends InputError {
  readonly code = "PORT_IN_USE";
}

/** An address that this machine cannot listen on. */
export class BadAddressError extends InputError {
  readonly code = "BAD_ADDRESS";
}

/** A listening server. */
export interface Serving {
  /** http://host:port, without a path. */
  readonly address: string;
  /** Hands all that the API does not answer to `handle`; until then a page says to wait. */
  serveSite(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void;
  /**
   * Goes on answering for `seconds`, each time as the last answer on its connection, and then until all answers are
   * complete; not longer than the slowest may take.
   */
  drain(seconds: number): Promise<void>;
  /** Cuts all connections. */
  close(): Promise<void>;
}

/** Where to listen. */
export interface Place {
  readonly host: string;
  readonly port: number;
  /** Proxies whose X-Forwarded-For says who asks; none when absent. */
  readonly trustedProxy?: string | undefined;
}

/**
 * Listens on one port for API and site. Port 0 takes any free one.
 * @throws PortInUseError, BadAddressError.
 */
export async function serve(api: Router, { host, port, trustedProxy }: Place): Promise<Serving> {
  let handle: Parameters<Serving["serveSite"]>[0] = askToWait;
  const application = express().disable("x-powered-by");
  application.set("trust proxy", trustedProxy ?? false);
  const answers = new OpenAnswers();
  const open = [answers.handler, securityHeaders, endStalledAnswers];
  application.use(open, api, pagePolicy, compressAnswers);
  application.use((request, response, next) => {
    if (!isDecodable(request.path)) {
      response.status(400).type("text").send("The address has a % that is no escape.\n");
      return;
    }
    // Pages tell the API for whom they ask: what the reader's own request says of it is not believed.
    request.headers["x-forwarded-for"] = request.ip;
    handle(request, response).catch(next);
  });
  const server = createServer(TIMEOUTS, application);
  const isTrusted = application.get("trust proxy fn") as (address: string, hop: number) => boolean;
  limitConnections(server, (address) => isTrusted(address, 0));
  await listen(server, host, port);
  const bound = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return {
    address: `http://${name}:${bound.port}`,
    serveSite: (given) => {
      handle = given;
    },
    drain: async (seconds) => {
      answers.leave();
      await wait(seconds * 1000);
      await answers.complete(LONGEST_SECONDS);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

// Next.js answers an address that cannot be decoded with 500, and a stack trace in the log.
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new PortInUseError(`port ${port} is in use; choose another with --port or PORT`)
          : new BadAddressError(`cannot listen at ${host}, port ${port}: ${error.code}`),
      );
    });
    server.listen(port, host, resolve);
  });
}

async function askToWait(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": PLAIN_PAGE_POLICY,
    refresh: "3",
    "retry-after": "3",
  });
  response.end(WAIT_PAGE);
}
