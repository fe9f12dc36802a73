import type { Metadata } from "next";
import { ExternalLink } from "../../components/layout/external-link.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { PageLink } from "../../components/link/page-link.tsx";

export const metadata: Metadata = { title: "About" };

/** What this is, what it is not, and how to cite it. */
export default function AboutPage() {
  return (
    <>
      <PageHeading title="About Perfatlas">
        What does this option do to performance, here, and how much of what was measured elsewhere
        still holds?
      </PageHeading>
      <p>
        Software has options, and what they do depends on the machine, the workload and the version.
        Measuring every combination anew is far too expensive; so people reuse what was measured
        elsewhere. Perfatlas keeps such measurements in one form, with their failures, their
        licences and their origins, says how alike two environments are, and compares the strategies
        that carry a model from one to the other.
      </p>
      <h2>What it holds to</h2>
      <ul>
        <li>
          Every figure is an answer of an <PageLink href="/api">open API</PageLink>; a page computes
          nothing, and says which query it is made from.
        </li>
        <li>A run that failed or was cut off is counted, and never left out in silence.</li>
        <li>
          Two environments that cannot be compared are in no chart together; a rank that the repeats
          do not support is told as open.
        </li>
        <li>
          Versions of data never change. A correction is a new one; the one before can be read and
          cited as it was.
        </li>
        <li>What papers print stands apart from what is computed here.</li>
        <li>
          Nothing on this site asks anybody else: no fonts, no counters, no scripts of others.
        </li>
      </ul>
      <h2>What it is not</h2>
      <p>
        No verdict on products: the measurements are of the configurations, machines and workloads
        that somebody chose, and a leaderboard of strategies says how well they predict, not how
        fast anything is. Where data are few, intervals are wide and say so.
      </p>
      <h2>Cite it</h2>
      <p>
        Cite the data set that you used: each has a citation with version, date and digest on{" "}
        <PageLink href="/datasets">its page</PageLink>. The software has a file{" "}
        <code>CITATION.cff</code>.
      </p>
      <h2>Run your own</h2>
      <p>
        Everything here comes with one package: <code>npm ci &amp;&amp; npm start</code> brings up
        database, measurements, API and site on your machine. The code is under the{" "}
        <ExternalLink address="https://www.apache.org/licenses/LICENSE-2.0">
          Apache License 2.0
        </ExternalLink>
        ; data sets keep the licence of their source.
      </p>
    </>
  );
}
