import { metricText } from "../../format/metric-text.ts";
import type { AdvisedSystemQuery } from "../../generated/graphql.ts";
import { SelectField } from "../filter/select-field.tsx";
import { TextField } from "../filter/text-field.tsx";

type System = NonNullable<AdvisedSystemQuery["system"]>;

/** What a reader wants to know, step by step; a form that needs no script. */
export function AdviceForm(props: {
  readonly system: System;
  readonly environment: string | undefined;
}) {
  const { system, environment } = props;
  const metrics = system.metrics.map(
    ({ name, unit, better }) =>
      [
        name,
        `${metricText(name)} (${unit === "1" ? "" : `${unit}, `}${better.toLowerCase()} is better)`,
      ] as const,
  );
  const places = system.environments.nodes.map(
    ({ slug, shortTitle }) => [slug, shortTitle] as const,
  );
  return (
    <form className="steps" action="/ask/advice" method="post" aria-label="Ask for advice">
      <input type="hidden" name="system" value={system.slug} />
      <fieldset>
        <legend>1. Where do you want to run {system.title}?</legend>
        <SelectField
          name="environment"
          label="Environment"
          value={environment ?? ""}
          choices={[["", "a new one, which is not in the registry"], ...places]}
        />
        <p className="small soft">
          Of an environment that is here, everything that was measured counts as measured. For a new
          one the registry looks for the fittest sources itself.
        </p>
      </fieldset>
      <fieldset>
        <legend>2. What is it for?</legend>
        <div className="options">
          <SelectField
            name="goal"
            label="Goal"
            choices={[
              ["BEST", "find the best configuration"],
              ["MAP", "predict every configuration"],
              ["PARETO", "trade two metrics off"],
            ]}
          />
          <SelectField name="metric" label="By" choices={metrics} />
          <SelectField
            name="second"
            label="and by (of a trade-off)"
            choices={[["", "–"], ...metrics]}
          />
        </div>
        <div className="options">
          <SelectField name="bound" label="Only where" choices={[["", "–"], ...metrics]} />
          <TextField name="atMost" label="is at most" type="text" placeholder="5" />
        </div>
      </fieldset>
      <fieldset>
        <legend>3. How much can you measure?</legend>
        <div className="options">
          <TextField name="budget" label="Configurations in all" type="number" value="20" />
          <TextField name="count" label="Name so many now" type="number" value="10" />
        </div>
        <details>
          <summary>I have measured some already</summary>
          <label className="field">
            <span>
              A table: names of options and metrics in the first line, then a line for each
              configuration, cells apart by comma, semicolon or tab. Without a value it failed.
            </span>
            <textarea name="measured" rows={6} cols={60} spellCheck={false} />
          </label>
        </details>
      </fieldset>
      <p>
        <button type="submit">Ask for advice</button>{" "}
        <span className="small soft">Takes seconds to a minute; needs no account.</span>
      </p>
    </form>
  );
}
