import Link from "next/link";
import { pageAddress } from "../../addresses.ts";
import { formatDate } from "../../format/format-date.ts";
import { formatCount } from "../../format/format-number.ts";
import type { HomeQuery } from "../../generated/graphql.ts";
import { EmptyState } from "../layout/empty-state.tsx";

type Dataset = HomeQuery["datasets"]["nodes"][number];

/** The data sets loaded last, newest first. */
export function NewestData(props: { readonly datasets: readonly Dataset[] }) {
  const loaded = props.datasets
    .flatMap(({ newestVersion, ...dataset }) =>
      newestVersion === null ? [] : [{ ...dataset, ...newestVersion }],
    )
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, 6);
  if (loaded.length === 0)
    return (
      <EmptyState what="No data set is loaded yet." command="npx perfatlas datasets">
        This command lists what can be had; <code>npx perfatlas import ID</code> loads one.
      </EmptyState>
    );
  return (
    <ul>
      {loaded.map((dataset) => (
        <li key={dataset.slug}>
          <Link href={pageAddress("datasets", dataset.slug)}>{dataset.title}</Link>{" "}
          <span className="soft small">
            {formatCount(dataset.measurementCount)} measurements, {formatDate(dataset.createdAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
