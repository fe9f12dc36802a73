import type { TypedDocumentString } from "../../generated/graphql.ts";
import { instanceAddress } from "../../instance-address.ts";
import { CopyableText } from "./copyable-text.tsx";
import { curlCommand } from "./curl-command.ts";

/** The query that a page was made from, ready to be sent again with curl. */
export async function QueryDetails<Result, Variables>(props: {
  readonly document: TypedDocumentString<Result, Variables>;
  readonly variables: Variables;
}) {
  const text = String(props.document).trim();
  return (
    <details>
      <summary>The GraphQL query of these figures</summary>
      <p className="small soft">
        Ask the API yourself; no key is needed. Variables:{" "}
        <code>{JSON.stringify(props.variables)}</code>
      </p>
      <CopyableText text={text} what="query" />
      <CopyableText
        text={curlCommand(await instanceAddress(), text, props.variables)}
        what="curl command"
      />
    </details>
  );
}
