import { metricText } from "../../format/metric-text.ts";
import type { RowsQuery } from "../../generated/graphql.ts";
import { FilterForm } from "../filter/filter-form.tsx";
import { SelectField } from "../filter/select-field.tsx";
import { TextField } from "../filter/text-field.tsx";
import { PageLink } from "../link/page-link.tsx";
import { LEVEL_SIGNS } from "./level-condition.ts";
import { ROW_ORDERS, ROW_STATES, type RowsChoice, rowsAddress } from "./rows-choice.ts";

type Environment = NonNullable<RowsQuery["environment"]>;

/** What is shown of the rows: metric, states, order, and one more condition on an option at a time. */
export function RowsFilters(props: {
  readonly environment: Environment;
  readonly choice: RowsChoice;
}) {
  const { environment, choice } = props;
  const { slug } = environment;
  const metrics = [...new Set(environment.series.map(({ metric }) => metric.name))];
  const options = environment.system.options.nodes;
  const conditions = choice.conditions.map(({ option, sign, level }) => `${option}${sign}${level}`);
  return (
    <>
      <FilterForm address={rowsAddress(slug, {})} label="What is shown">
        <SelectField
          name="metric"
          label="Metric"
          value={choice.metric}
          choices={metrics.map((name) => [name, metricText(name)])}
        />
        <SelectField name="show" label="Rows" value={choice.show} choices={ROW_STATES.map(pair)} />
        <SelectField name="sort" label="Order" value={choice.sort} choices={ROW_ORDERS.map(pair)} />
        <SelectField
          name="option"
          label="Where the option"
          value=""
          choices={[["", "any"], ...options.map(({ name }) => [name, name] as const)]}
        />
        <SelectField
          name="sign"
          label="is"
          choices={["=", ...LEVEL_SIGNS.filter((sign) => sign !== "=")].map((sign) => [sign, sign])}
        />
        <TextField name="level" label="level" type="text" placeholder="on, 23" isShort />
        {conditions.map((text) => (
          <input key={text} type="hidden" name="where" value={text} />
        ))}
      </FilterForm>
      {conditions.length > 0 && (
        <ul className="conditions" aria-label="Conditions">
          {choice.conditions.map((condition, i) => (
            <li key={conditions[i]}>
              <code>{conditions[i]}</code>{" "}
              <PageLink
                href={rowsAddress(slug, {
                  ...choice,
                  conditions: choice.conditions.filter((each) => each !== condition),
                })}
              >
                remove<span className="visually-hidden"> {conditions[i]}</span>
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function pair([value, name]: readonly [string, string, unknown]): readonly [string, string] {
  return [value, name];
}
