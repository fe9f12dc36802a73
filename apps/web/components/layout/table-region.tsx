import type { ReactNode } from "react";

/** A table that scrolls sideways on a narrow screen, reachable and scrollable by keyboard. */
export function TableRegion(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
    <section className="table-region" aria-label={props.label} tabIndex={0}>
      <table>{props.children}</table>
    </section>
  );
}
