const ROUTES = ["graphql", "contributions", "admin", "exports", "datasets", "tasks", "metrics"];
const PROBES = ["healthz", "readyz"];

/** What begins a path, by what it is called in figures and in the log: no name comes from outside. */
export function routeOf(path: string): string {
  const first = path.split("/")[1] ?? "";
  return ROUTES.includes(first) || PROBES.includes(first) ? first : "other";
}
