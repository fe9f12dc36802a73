import { pageAddress } from "../../addresses.ts";
import { type FactTexts, typedFacts } from "../../format/fact-texts.ts";
import type { EnvironmentQuery } from "../../generated/graphql.ts";
import { PageLink } from "../link/page-link.tsx";
import { FactsList } from "./facts-list.tsx";

type Environment = NonNullable<EnvironmentQuery["environment"]>;

/** The three axes that make an environment: where, on what, and which release; each with its facts. */
export function EnvironmentAxes(props: { readonly environment: Environment }) {
  const { hardware, workload, version, variant, system } = props.environment;
  const workloadPage = `${pageAddress("workloads", system.slug)}/${encodeURIComponent(workload.slug)}`;
  return (
    <div className="axes">
      <Axis
        name="Hardware"
        value={hardware.title}
        address={pageAddress("hardware", hardware.slug)}
        facts={typedFacts(hardware.typedFacts)}
      />
      <Axis
        name="Workload"
        value={workload.title}
        address={workloadPage}
        facts={typedFacts(workload.typedFacts)}
      />
      <Axis name="Version" value={version.slug} facts={typedFacts(version.typedFacts)} />
      {variant !== "" && <Axis name="Variant" value={variant} facts={[]} />}
    </div>
  );
}

function Axis(props: {
  readonly name: string;
  readonly value: string;
  readonly address?: string;
  readonly facts: FactTexts;
}) {
  return (
    <div>
      <p className="axis-name">{props.name}</p>
      <h2 className="long-name">
        {props.address === undefined ? (
          props.value
        ) : (
          <PageLink href={props.address}>{props.value}</PageLink>
        )}
      </h2>
      <div className="small">
        <FactsList facts={props.facts} />
      </div>
    </div>
  );
}
