import type { Metadata } from "next";
import { CuratorQueue } from "../../../components/contribution/curator-queue.tsx";
import { CopyableText } from "../../../components/layout/copyable-text.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";

export const metadata: Metadata = { title: "Curators’ queue" };

/** What waits for a curator: its report, and the two decisions. A token opens it; it stays in the page. */
export default function QueuePage() {
  return (
    <>
      <PageHeading title="Curators’ queue" trail={[["/contribute", "Contribute"]]}>
        Contributions that wait for a decision, with what the check found in them.
      </PageHeading>
      <CuratorQueue />
      <noscript>
        <p>
          This page works with a script, since a token is sent with every request and must stay in
          none of them. The same can be asked with curl:
        </p>
      </noscript>
      <details>
        <summary>The same without this page</summary>
        <CopyableText text={CURL} what="curl command" />
      </details>
    </>
  );
}

const CURL = `curl "$PERFATLAS_API/graphql" -H "authorization: Bearer $PERFATLAS_TOKEN" -H 'content-type: application/json' \\
  -d '{"query":"{ contributions(first: 20, stateIn: [SUBMITTED]) { nodes { id title contributor note } } }"}'`;
