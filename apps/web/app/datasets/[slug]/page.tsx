import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { bibtexEntry } from "../../../components/dataset/bibtex-entry.ts";
import { DatasetDownloads } from "../../../components/dataset/dataset-downloads.tsx";
import { DatasetJsonLd } from "../../../components/dataset/dataset-json-ld.tsx";
import { datasetOrigin } from "../../../components/dataset/dataset-origin.ts";
import { DatasetState } from "../../../components/dataset/dataset-state.tsx";
import { LicenseLink } from "../../../components/dataset/license-link.tsx";
import { ProvenanceFacts } from "../../../components/dataset/provenance-facts.tsx";
import { StatedFacts } from "../../../components/dataset/stated-facts.tsx";
import { StatedTotals } from "../../../components/dataset/stated-totals.tsx";
import { VersionSection } from "../../../components/dataset/version-section.tsx";
import { CitationText } from "../../../components/layout/citation-text.tsx";
import { CopyableText } from "../../../components/layout/copyable-text.tsx";
import { EmptyState } from "../../../components/layout/empty-state.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { Pager } from "../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { PageLink } from "../../../components/link/page-link.tsx";
import { formatBytes, formatCount } from "../../../format/format-number.ts";
import { DatasetDocument } from "../../../generated/graphql.ts";
import { instanceAddress } from "../../../instance-address.ts";

/** Source files of each version on one page. */
const FILES = 50;

/** The name of the data set as the title of its page. */
export async function generateMetadata(props: PageProps<"/datasets/[slug]">): Promise<Metadata> {
  return { title: pathName((await props.params).slug) };
}

/** One data set: state, licence, versions with their files, and how to cite it. */
export default async function DatasetPage(props: PageProps<"/datasets/[slug]">) {
  const slug = pathName((await props.params).slug);
  const { after } = await props.searchParams;
  const from = typeof after === "string" ? after : undefined;
  const variables = { slug, files: FILES, after: from ?? null };
  const { dataset } = await query(DatasetDocument, variables);
  if (dataset === null) notFound();
  const versions = dataset.versions.toSorted((a, b) => b.number - a.number);
  const [newest] = versions;
  const more = versions.find(({ files }) => files.pageInfo.hasNextPage)?.files.pageInfo;
  const note =
    newest === undefined ? {} : { note: `version ${newest.number}, sha256 ${newest.digest}` };
  return (
    <>
      <PageHeading title={dataset.title} trail={[["/datasets", "Data sets"]]}>
        {dataset.description}
      </PageHeading>
      <dl className="facts">
        <dt>State</dt>
        <dd>
          <DatasetState state={dataset.state} /> {dataset.why}
        </dd>
        <dt>System</dt>
        <dd>
          {dataset.system === null ? (
            "not stored yet"
          ) : (
            <PageLink href={pageAddress("systems", dataset.system.slug)}>
              {dataset.system.title}
            </PageLink>
          )}
        </dd>
        <dt>Origin</dt>
        <dd>{datasetOrigin(dataset.origin)}</dd>
        {dataset.derivedFrom !== null && (
          <>
            <dt>Derived from</dt>
            <dd>
              <PageLink href={pageAddress("datasets", dataset.derivedFrom)}>
                {dataset.derivedFrom}
              </PageLink>
              , so its measurements are never counted twice
            </dd>
          </>
        )}
        <dt>Licence</dt>
        <dd>
          <LicenseLink license={dataset.license} />
          {dataset.licenseNote !== "" && <span className="soft">: {dataset.licenseNote}</span>}
        </dd>
        {dataset.provenance !== null && <ProvenanceFacts provenance={dataset.provenance} />}
        {dataset.state !== "NO_PUBLIC_DATA" && (
          <>
            <dt>Size</dt>
            <dd>
              {formatCount(dataset.expectedConfigurationCount)} configurations,{" "}
              {formatCount(dataset.expectedMeasurementCount)} measurements,{" "}
              {formatBytes(dataset.bytes)}
            </dd>
          </>
        )}
        {dataset.statedTotals.length > 0 && (
          <>
            <dt>Stated in the source</dt>
            <dd>
              <StatedTotals totals={dataset.statedTotals} />
            </dd>
          </>
        )}
      </dl>
      {newest !== undefined && <DatasetDownloads dataset={dataset} />}
      {dataset.noPublicData !== null && <StatedFacts stated={dataset.noPublicData} />}
      {dataset.state !== "NO_PUBLIC_DATA" && <h2>Versions</h2>}
      {dataset.state === "NO_PUBLIC_DATA" ? null : versions.length === 0 ? (
        <EmptyState what="No version is loaded." command={`npx perfatlas import ${slug}`}>
          {dataset.why ??
            "This command reads, checks and stores its files, from a copy or their address:"}
        </EmptyState>
      ) : (
        versions.map((version) => <VersionSection key={version.number} version={version} />)
      )}
      <Pager
        address={pageAddress("datasets", slug)}
        what="source files"
        after={from}
        next={more?.endCursor}
      />
      <h2>Cite</h2>
      <p>
        <CitationText work={dataset.citation} />
      </p>
      <CopyableText text={bibtexEntry({ slug, ...dataset.citation, ...note })} what="BibTeX" />
      <DatasetJsonLd dataset={dataset} address={await instanceAddress()} />
      <hr />
      <QueryDetails document={DatasetDocument} variables={variables} />
    </>
  );
}
