import type { Router } from "express";

/** A route of the API. */
export interface WalkedRoute {
  readonly method: string;
  /** With parameters: "/contributions/:id/parts". */
  readonly path: string;
}

interface Layer {
  readonly route?: { readonly path: unknown; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
  match(path: string): boolean;
}

/** Where routers may hang; one that hangs elsewhere is an error until it is named here. */
const PREFIXES = ["/admin", "/metrics", "/contributions", "/graphql/stream", "/graphql"];

/** Every route that a router answers, those of routers below it included. */
export function walkRoutes(router: Router, prefix = ""): readonly WalkedRoute[] {
  return (router.stack as unknown as readonly Layer[]).flatMap((layer) => {
    if (layer.route !== undefined) {
      const { path, methods } = layer.route;
      if (typeof path !== "string") throw new Error(`say what this test asks of ${String(path)}`);
      return Object.keys(methods).map((method) => ({
        method: method.toUpperCase(),
        path: `${prefix}${path}`,
      }));
    }
    if (layer.handle.stack === undefined) return [];
    const isEverywhere = layer.match("/nothing-hangs-here");
    const own = isEverywhere ? "" : PREFIXES.find((each) => layer.match(each));
    if (own === undefined) throw new Error("a router hangs where this test does not look");
    return walkRoutes(layer.handle as unknown as Router, `${prefix}${own}`);
  });
}
