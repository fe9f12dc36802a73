/** The command that sends a query to the instance at `address`, quoted for a shell. */
export function curlCommand(address: string, query: string, variables?: unknown): string {
  const body = JSON.stringify({ query: query.replaceAll(/\s+/g, " "), variables });
  return [
    `curl ${address}/graphql \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '${body.replaceAll("'", "'\\''")}'`,
  ].join("\n");
}
