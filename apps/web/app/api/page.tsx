import type { Metadata } from "next";
import { Playground } from "../../components/interface/playground.tsx";
import { CopyableText } from "../../components/layout/copyable-text.tsx";
import { curlCommand } from "../../components/layout/curl-command.ts";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { exampleQueries } from "../../generated/example-queries.ts";
import { instanceAddress } from "../../instance-address.ts";

export const metadata: Metadata = { title: "API" };

/** How to ask the registry without the site: address, manners, and queries to try. */
export default async function ApiPage() {
  return (
    <>
      <PageHeading title="API">
        Everything on this site is an answer of one GraphQL address, open to all without a key.
      </PageHeading>
      <CopyableText
        text={curlCommand(
          await instanceAddress(),
          "{ counts { systems environments measurements } }",
        )}
        what="curl command"
      />
      <h2>Manners</h2>
      <ul>
        <li>
          Send queries as JSON with POST to <code>/graphql</code>. Every type and field is in the{" "}
          <PageLink href="/reference">reference</PageLink>; the schema can be introspected, too.
        </li>
        <li>
          Lists are connections: <code>first</code> is required (1 to 100, measurements up to 1000),{" "}
          <code>after</code> takes <code>pageInfo.endCursor</code> of the page before. Nothing is
          cut silently.
        </li>
        <li>
          An error has a stable <code>extensions.code</code>; bad input is{" "}
          <code>BAD_USER_INPUT</code> and says what is legal.
        </li>
        <li>
          A measurement has a value or a failure with its reason, never both and never a made-up
          number.
        </li>
      </ul>
      <h2>Playground</h2>
      <Playground queries={exampleQueries} />
      <h2>Saved queries</h2>
      {exampleQueries.map(({ name, title, says, text, variables }) => (
        <details key={name}>
          <summary>{title}</summary>
          <p>{says}</p>
          <CopyableText text={text} what={`query: ${title}`} />
          {Object.keys(variables).length === 0 ? null : (
            <p>
              Variables: <code>{JSON.stringify(variables)}</code>
            </p>
          )}
        </details>
      ))}
    </>
  );
}
