import express, { type Router } from "express";

/** A router that is there before what it routes to. */
export interface LateRouter {
  readonly router: Router;
  /** Hands all requests to `inner` from now on. */
  route(inner: Router): void;
  /** Is not ready any more, and goes on answering all else. */
  leave(): void;
}

/**
 * Lets a server listen before its API is open: until then the process is well, is not ready, and asks
 * to come again.
 */
export function lateRouter(): LateRouter {
  const router = express.Router();
  let open: Router | undefined;
  let isLeaving = false;
  router.use((request, response, next) => {
    if (isLeaving && request.path === "/readyz") response.status(503).json({ status: "stopping" });
    else if (open !== undefined) open(request, response, next);
    else if (request.path === "/healthz") response.json({ status: "ok" });
    else response.status(503).set("retry-after", "1").json({ status: "starting" });
  });
  return {
    router,
    route(inner) {
      open = inner;
    },
    leave() {
      isLeaving = true;
    },
  };
}
