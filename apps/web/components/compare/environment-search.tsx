import { query } from "../../api-client.ts";
import { FoundEnvironmentsDocument } from "../../generated/graphql.ts";
import { FilterForm } from "../filter/filter-form.tsx";
import { TextField } from "../filter/text-field.tsx";
import { PageLink } from "../link/page-link.tsx";
import { compareAddress } from "./compare-choice.ts";

/** Finds environments by name, each with the address that compares it with those chosen before. */
export async function EnvironmentSearch(props: {
  readonly chosen: readonly string[];
  readonly text: string | undefined;
  readonly system: string | undefined;
}) {
  const { chosen, text, system } = props;
  const where = {
    ...(text !== undefined && { text: text.slice(0, 200) }),
    ...(system !== undefined && { systemIn: [system] }),
  };
  const isAsked = text !== undefined || chosen.length > 0;
  const found = isAsked ? await query(FoundEnvironmentsDocument, { first: 12, where }) : undefined;
  const nodes = found?.environments.nodes.filter(({ slug }) => !chosen.includes(slug)) ?? [];
  return (
    <>
      <FilterForm address="/compare" label="Find an environment" action="Find">
        {chosen.map((slug) => (
          <input key={slug} type="hidden" name="environment" value={slug} />
        ))}
        <TextField
          name="q"
          label="Add an environment"
          value={text}
          placeholder="system, board or workload"
        />
      </FilterForm>
      {isAsked && nodes.length === 0 && <p className="soft">No other environment is called so.</p>}
      <ul className="hits">
        {nodes.map(({ slug, shortTitle, system: of }) => (
          <li key={slug}>
            <PageLink href={compareAddress([...chosen, slug])}>
              {of.title}: {shortTitle}
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
