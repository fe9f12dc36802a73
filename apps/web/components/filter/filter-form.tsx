import type { ReactNode } from "react";

/**
 * A form that narrows a list down: its fields become the search part of the address, so that the
 * result can be shared. Needs no script. `kept` are choices of the address that no field is for.
 */
export function FilterForm(props: {
  readonly address: string;
  readonly label: string;
  readonly kept?: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
  readonly action?: string;
}) {
  return (
    <form className="filter" action={props.address} aria-label={props.label}>
      {Object.entries(props.kept ?? {}).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {props.children}
      <button type="submit">{props.action ?? "Show"}</button>
    </form>
  );
}
