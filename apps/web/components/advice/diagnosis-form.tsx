import { metricText } from "../../format/metric-text.ts";
import type { DiagnosedEnvironmentQuery } from "../../generated/graphql.ts";
import { FilterForm } from "../filter/filter-form.tsx";
import { SelectField } from "../filter/select-field.tsx";
import { TextField } from "../filter/text-field.tsx";
import { optionChoices, optionField } from "./diagnosed-configuration.ts";

type Environment = NonNullable<DiagnosedEnvironmentQuery["environment"]>;

/** A field for each option of the system, with what the address chose or the option's default. */
export function DiagnosisForm(props: {
  readonly environment: Environment;
  readonly metric: string | undefined;
  readonly search: Readonly<Record<string, string | string[] | undefined>>;
}) {
  const { environment, metric, search } = props;
  const metrics = [...new Set(environment.series.map((series) => series.metric.name))];
  return (
    <FilterForm
      address="/diagnose"
      label="The configuration"
      kept={{ environment: environment.slug }}
      action="Diagnose"
    >
      <SelectField
        name="metric"
        label="Metric"
        value={metric}
        choices={metrics.map((name) => [name, metricText(name)] as const)}
      />
      {environment.system.options.nodes.map((option) => {
        const name = optionField(option.name);
        const given = search[name];
        const value =
          typeof given === "string"
            ? given
            : option.default == null
              ? undefined
              : String(option.default);
        const choices = optionChoices(option);
        return choices.length > 0 ? (
          <SelectField key={name} name={name} label={option.name} value={value} choices={choices} />
        ) : (
          <TextField key={name} name={name} label={option.name} value={value} type="text" />
        );
      })}
    </FilterForm>
  );
}
