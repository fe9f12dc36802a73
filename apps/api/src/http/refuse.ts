import type { Response } from "express";
import type { ErrorCode } from "../errors/error-formatter.ts";

/** Answers a request that is not executed as GraphQL answers errors. */
export function refuse(response: Response, status: number, message: string, code: ErrorCode): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
