import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { workingFor } from "../log/work-ids.ts";

/** Numbers that a proxy or a client may give: short, and nothing that a log could be spoilt with. */
const LEGAL = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives each request a number, its client's or a new one: its answer and the log have it. */
export const requestIds: RequestHandler = (request, response, next) => {
  const given = request.get("x-request-id");
  const id = given !== undefined && LEGAL.test(given) ? given : randomUUID();
  response.set("x-request-id", id);
  workingFor({ request: id }, next);
};
