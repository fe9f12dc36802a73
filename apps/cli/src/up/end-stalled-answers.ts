import type { RequestHandler } from "express";

/** Milliseconds that a client may take to read an answer that is complete. */
const READING_MS = 60_000;

/** Cuts off clients that do not read what they asked for: their answers would be kept for ever. */
export const endStalledAnswers: RequestHandler = (_request, response, next) => {
  response.once("prefinish", () => {
    const timer = setTimeout(() => response.destroy(), READING_MS).unref();
    response.once("close", () => clearTimeout(timer));
  });
  next();
};
