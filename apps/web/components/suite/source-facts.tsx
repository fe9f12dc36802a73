import { pageAddress } from "../../addresses.ts";
import { formatName } from "../../format/format-name.ts";
import type { TaskQuery } from "../../generated/graphql.ts";
import { PageLink } from "../link/page-link.tsx";

/** Where the sources of a task are measured, in what, and how its options are told from theirs; nothing where all is the target's. */
export function SourceFacts(props: { readonly task: NonNullable<TaskQuery["task"]> }) {
  const { dataset, sourceDataset, sourceMetric, optionRules } = props.task;
  if (sourceMetric === null) return null;
  return (
    <>
      <dt>Data set of the sources</dt>
      <dd>
        {sourceDataset.slug === dataset.slug ? (
          "the same"
        ) : (
          <PageLink href={pageAddress("datasets", sourceDataset.slug)}>
            {sourceDataset.title}
          </PageLink>
        )}
      </dd>
      <dt>Metric of the sources</dt>
      <dd>
        {formatName(sourceMetric.name)}, {sourceMetric.unit}
      </dd>
      {optionRules.length > 0 && (
        <>
          <dt>Options from those of the sources</dt>
          <dd>
            {optionRules.map(({ option, rule }, i) => (
              <span key={option}>
                {i > 0 && "; "}
                {option}: <code>{rule}</code>
              </span>
            ))}
          </dd>
        </>
      )}
    </>
  );
}
