import express, { type Router } from "express";

/** A router that is there before what it routes to. */
export interface LateRouter {
  readonly router: Router;
  /** Hands all requests to `inner` from now on. */
  route(inner: Router): void;
}

/**
 * Lets a server listen before its API is open: until then the process is well, is not ready, and asks
 * to come again.
 */
export function lateRouter(): LateRouter {
  const router = express.Router();
  let open: Router | undefined;
  router.use((request, response, next) => {
    if (open !== undefined) open(request, response, next);
    else if (request.path === "/healthz") response.json({ status: "ok" });
    else response.status(503).set("retry-after", "1").json({ status: "starting" });
  });
  return {
    router,
    route(inner) {
      open = inner;
    },
  };
}
