import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";

// Nothing that is served here runs, loads or is framed unless a page's own policy says so.
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = {
  "content-security-policy": NOTHING,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** Sets the headers that keep an answer from being framed, guessed at or run. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set(HEADERS);
  next();
};

/**
 * Lets pages of the site run their own scripts: those that carry the number which is drawn for this one
 * answer, and what these load. Next.js reads it from the request and marks its scripts with it.
 */
export const pagePolicy: RequestHandler = (request, response, next) => {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${randomBytes(16).toString("base64")}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  response.set("content-security-policy", policy);
  next();
};
