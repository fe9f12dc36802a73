import { constants } from "node:zlib";
import compression from "compression";
import type { RequestHandler } from "express";

/**
 * Compresses answers of more than a kilobyte with what the client takes, br before gzip, at levels of some ten
 * milliseconds per megabyte, in threads of their own. No answer has a secret beside what a stranger chose: a token is
 * shown once, and there are no cookies.
 */
export const compressAnswers: RequestHandler = compression({
  threshold: 1024,
  level: 3,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
});
