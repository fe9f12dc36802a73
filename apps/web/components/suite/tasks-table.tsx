import { pageAddress } from "../../addresses.ts";
import type { SuiteQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";
import { PageLink } from "../link/page-link.tsx";

type Task = NonNullable<SuiteQuery["suite"]>["tasks"]["nodes"][number];

/** Tasks of a suite: what is predicted, from what, within which budgets. */
export function TasksTable(props: { readonly tasks: readonly Task[] }) {
  return (
    <TableRegion label="Tasks">
      <thead>
        <tr>
          <th scope="col">Task</th>
          <th scope="col">Target</th>
          <th scope="col">Sources</th>
          <th scope="col">Budgets</th>
        </tr>
      </thead>
      <tbody>
        {props.tasks.map((task) => (
          <tr key={task.slug}>
            <th scope="row">
              <PageLink href={pageAddress("tasks", task.slug)}>
                {task.subject}, target {task.targetNumber}
              </PageLink>
            </th>
            <td>
              {task.target === null ? (
                "not loaded"
              ) : (
                <PageLink href={pageAddress("environments", task.target.slug)}>
                  {task.target.shortTitle}
                </PageLink>
              )}
            </td>
            <td className="small">
              {sourcesText(task)} {task.isSimulated && <Tag tone="warn">simulated</Tag>}
            </td>
            <td>{task.budgets.join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function sourcesText({ sources }: Task): string {
  const names = sources.map(({ shortTitle }) => shortTitle);
  return names.length > 3
    ? `${names.slice(0, 3).join("; ")} and ${names.length - 3} more`
    : names.join("; ");
}
