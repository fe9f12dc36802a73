import type { DatasetQuery } from "../../generated/graphql.ts";
import { ExternalLink } from "../layout/external-link.tsx";

type Stated = NonNullable<NonNullable<DatasetQuery["dataset"]>["provenance"]>;

/** Who measured, published and transformed the data, as terms of a list of facts. */
export function ProvenanceFacts({ provenance }: { readonly provenance: Stated }) {
  const parts = [
    ["Measured by", provenance.measured],
    ["Published by", provenance.published],
    ["Transformed by", provenance.transformed],
  ] as const;
  return parts
    .filter(([, contributions]) => contributions.length > 0)
    .map(([title, contributions]) => [
      <dt key={title}>{title}</dt>,
      <dd key={`${title} whom`}>
        <Contributions contributions={contributions} />
      </dd>,
    ]);
}

function Contributions(props: { readonly contributions: Stated["measured"] }) {
  return props.contributions.map(({ name, url, what }, i) => (
    <span key={name}>
      {i > 0 && "; "}
      <ExternalLink address={url ?? ""}>{name}</ExternalLink>
      {what !== null && <span className="soft">: {what}</span>}
    </span>
  ));
}
