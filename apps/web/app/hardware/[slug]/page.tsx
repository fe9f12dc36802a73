import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName, searchText } from "../../../addresses.ts";
import { query } from "../../../api-client.ts";
import { AxisEnvironments } from "../../../components/axis/axis-environments.tsx";
import { FactsList } from "../../../components/environment/facts-list.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { Pager } from "../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../components/layout/query-details.tsx";
import { typedFacts } from "../../../format/fact-texts.ts";
import { formatCount } from "../../../format/format-number.ts";
import { HardwareDocument, type HardwareQuery } from "../../../generated/graphql.ts";

/** The name of the hardware as the title of its page. */
export async function generateMetadata(props: PageProps<"/hardware/[slug]">): Promise<Metadata> {
  return { title: pathName((await props.params).slug) };
}

/** One board or machine: what is known of it, and what was measured on it. */
export default async function HardwarePage(props: PageProps<"/hardware/[slug]">) {
  const slug = pathName((await props.params).slug);
  const after = searchText((await props.searchParams).after);
  const variables = { slug, first: 50, after: after ?? null };
  const { hardware } = await query(HardwareDocument, variables);
  if (hardware === null) notFound();
  const { nodes, totalCount, pageInfo } = hardware.environments;
  return (
    <>
      <PageHeading title={hardware.title} trail={[["/hardware", "Hardware"]]} />
      <p className="soft">
        <code>{slug}</code>
      </p>
      <FactsList facts={[...typedFacts(hardware.typedFacts), ...priceFact(hardware)]} />
      {hardware.typedFacts.length === 0 && (
        <p className="soft">Nothing but its name is known: who measured on it stated no more.</p>
      )}
      <h2>Measured on it</h2>
      <p>{formatCount(totalCount ?? nodes.length)} environments.</p>
      <AxisEnvironments environments={nodes} shared="hardware" />
      <Pager
        address={pageAddress("hardware", slug)}
        what="environments"
        after={after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      />
      <hr />
      <QueryDetails document={HardwareDocument} variables={variables} />
    </>
  );
}

function priceFact({ price }: NonNullable<HardwareQuery["hardware"]>) {
  if (price === null) return [];
  const text = `${price.amount.toLocaleString("en")} ${price.currency ?? ""}`.trim();
  return [["Price", price.date === null ? text : `${text} (${price.date})`] as const];
}
