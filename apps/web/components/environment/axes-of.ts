/** An environment as lists name it. */
export interface ListedEnvironment {
  readonly shortTitle: string;
  readonly hardware: { readonly title: string };
  readonly workload: { readonly title: string };
  readonly version: { readonly slug: string };
}

/** An axis that a list of environments shows as a column. */
export interface ShownAxis {
  readonly name: string;
  readonly of: (environment: ListedEnvironment) => string;
}

const AXES: readonly ShownAxis[] = [
  { name: "Hardware", of: ({ hardware }) => hardware.title },
  { name: "Workload", of: ({ workload }) => workload.title },
  { name: "Version", of: ({ version }) => version.slug },
];

/**
 * Which axes a list of environments shows beside their short titles: those that differ and are in no
 * short title; and those that all of them share, with their values.
 */
export function axesOf(environments: readonly ListedEnvironment[]): {
  readonly columns: readonly ShownAxis[];
  readonly shared: readonly { readonly name: string; readonly value: string }[];
} {
  const valuesOf = (axis: ShownAxis) => new Set(environments.map(axis.of));
  const isInTitle = (axis: ShownAxis) =>
    environments.every((one) => one.shortTitle.split(" · ").includes(axis.of(one)));
  const left = AXES.filter((axis) => environments.length > 0 && !isInTitle(axis));
  return {
    columns: left.filter((axis) => valuesOf(axis).size > 1),
    shared: left
      .filter((axis) => valuesOf(axis).size === 1)
      .flatMap((axis) => [...valuesOf(axis)].map((value) => ({ name: axis.name, value }))),
  };
}
