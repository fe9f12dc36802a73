import type { RequestHandler } from "express";

/** Media types of answers: of clients from before 2025, and of the draft "GraphQL over HTTP". */
export const MEDIA_TYPES = {
  old: "application/json",
  draft: "application/graphql-response+json",
} as const;

/**
 * Settles the media type of the answer before anything is done for it: `Accept` then names that one alone. Whoever
 * accepts neither is told so (406); whoever says nothing gets the one of the draft.
 */
export const settleMediaType: RequestHandler = (request, response, next) => {
  const { old, draft } = MEDIA_TYPES;
  response.vary("Accept, Authorization");
  const isSilent = request.headers.accept === undefined;
  const type = isSilent ? draft : request.accepts(old, draft);
  if (type === false) {
    const message = `the answer is ${draft} or ${old}; the request accepts neither`;
    response.status(406).json({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
    return;
  }
  request.headers.accept = type;
  next();
};
