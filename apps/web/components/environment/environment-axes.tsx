import type { EnvironmentQuery } from "../../generated/graphql.ts";
import { factEntries } from "./fact-texts.ts";
import { FactsList } from "./facts-list.tsx";

type Environment = NonNullable<EnvironmentQuery["environment"]>;

/** The three axes that make an environment: where, on what, and which release; each with its facts. */
export function EnvironmentAxes(props: { readonly environment: Environment }) {
  const { hardware, workload, version, variant } = props.environment;
  return (
    <div className="axes">
      <Axis name="Hardware" value={hardware.title} facts={hardware.facts} />
      <Axis name="Workload" value={workload.title} facts={workload.facts} />
      <Axis name="Version" value={version.slug} facts={version.facts} />
      {variant !== "" && <Axis name="Variant" value={variant} facts={null} />}
    </div>
  );
}

function Axis(props: { readonly name: string; readonly value: string; readonly facts: unknown }) {
  return (
    <div>
      <p className="axis-name">{props.name}</p>
      <h2>{props.value}</h2>
      <div className="small">
        <FactsList facts={factEntries(props.facts)} />
      </div>
    </div>
  );
}
