import type { Response } from "express";
import type { RefusalError } from "../errors/refusal-error.ts";

/** Answers a request that is refused for what it takes, with its status and headers. */
export function refuseFor(
  response: Response,
  { message, code, status, extensions }: RefusalError,
): void {
  const { http, ...said } = extensions;
  for (const [name, value] of (http as { headers: Map<string, string> }).headers) {
    response.set(name, value);
  }
  response.status(status).json({ errors: [{ message, extensions: { ...said, code } }] });
}
