import cors from "cors";
import type { Request, RequestHandler } from "express";

/** Seconds that a browser need not ask again whether it may. */
const REMEMBERED_SECONDS = 86_400;

const HEADERS = {
  methods: ["GET", "POST"],
  // No Authorization: a page elsewhere reads as anybody does, and asks for no change.
  allowedHeaders: ["Content-Type", "Apollo-Require-Preflight", "GraphQL-Require-Preflight"],
  exposedHeaders: ["ETag", "RateLimit", "RateLimit-Policy", "Retry-After"],
  credentials: false,
  maxAge: REMEMBERED_SECONDS,
};

/**
 * Lets pages of other origins read, without credentials. An instance that is asked for by an address of this machine
 * is its user's own: any page could ask for it there, and only pages of this machine may.
 */
export const crossOrigin: RequestHandler = cors<Request>((request, done) => {
  const isOwn = isOfThisMachine(request.hostname);
  const origin = request.headers.origin;
  done(null, { ...HEADERS, origin: isOwn ? isLocal(origin) : "*" });
});

function isLocal(origin: string | undefined): boolean {
  return origin !== undefined && URL.canParse(origin) && isOfThisMachine(new URL(origin).hostname);
}

function isOfThisMachine(name: string | undefined): boolean {
  return name === undefined || /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(name);
}
