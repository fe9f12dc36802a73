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
        <div className="formula">{createElement("math", { display: "block" }, props.formula)}</div>
      )}
      <p>{props.children}</p>
    </section>
  );
}
