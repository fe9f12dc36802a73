import type { ReactNode } from "react";
import type { FigureInput } from "../../generated/graphql.ts";

/**
 * Says that a figure is not there, and why; where it can be computed, a button asks for it: a form that
 * needs no script, and leads back to the page.
 */
export function FigureRequest(props: {
  readonly subject: FigureInput;
  /** What is missing: "How alike the two are". */
  readonly what: string;
  readonly refusal: string | undefined;
  readonly back: string;
  /** Other ways to ask. */
  readonly children?: ReactNode;
}) {
  const { subject, what, refusal, back } = props;
  if (refusal !== undefined)
    return (
      <div className="empty">
        <p>
          <strong>{what} cannot be said:</strong> {refusal}
        </p>
      </div>
    );
  return (
    <form className="empty" action="/ask/figure" method="post">
      <p>
        <strong>{what} is not computed yet.</strong> It takes some seconds, sometimes minutes.
      </p>
      <input type="hidden" name="subject" value={JSON.stringify(subject)} />
      <input type="hidden" name="back" value={back} />
      <button type="submit">Compute it</button>
      {props.children}
    </form>
  );
}
