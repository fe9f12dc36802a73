import type { TypedDocumentString } from "../../generated/graphql.ts";
import { CopyableText } from "./copyable-text.tsx";

/** The query that a page was made from, ready to be sent again with curl. */
export function QueryDetails<Result, Variables>(props: {
  readonly document: TypedDocumentString<Result, Variables>;
  readonly variables: Variables;
}) {
  const text = String(props.document).trim();
  const body = JSON.stringify({ query: text.replaceAll(/\s+/g, " "), variables: props.variables });
  const command = [
    "curl http://localhost:3000/graphql \\",
    "  -H 'content-type: application/json' \\",
    `  -d '${body.replaceAll("'", "'\\''")}'`,
  ].join("\n");
  return (
    <details>
      <summary>The GraphQL query of these figures</summary>
      <p className="small soft">
        Ask the API yourself; no key is needed. Variables:{" "}
        <code>{JSON.stringify(props.variables)}</code>
      </p>
      <CopyableText text={text} what="query" />
      <CopyableText text={command} what="curl command" />
    </details>
  );
}
