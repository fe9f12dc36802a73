import { createElement, type ReactNode } from "react";

/** A figure of the leaderboard: its formula, what it tells, and where it misleads. */
export function FormulaSection(props: {
  readonly anchor: string;
  readonly title: string;
  readonly formula?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section id={props.anchor}>
      <h3>{props.title}</h3>
      {props.formula !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
        <section className="formula" aria-label={`Formula of ${props.title}`} tabIndex={0}>
          {createElement("math", { display: "block" }, props.formula)}
        </section>
      )}
      <p>{props.children}</p>
    </section>
  );
}
