import type { ReactNode } from "react";

/** Says that there is nothing yet, why, and what a reader can do about it. */
export function EmptyState(props: {
  readonly what: string;
  readonly children: ReactNode;
  readonly command?: string;
}) {
  return (
    <div className="empty">
      <p>
        <strong>{props.what}</strong>
      </p>
      <p>{props.children}</p>
      {props.command !== undefined && (
        // A scrollable region must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
        <pre tabIndex={0}>
          <code>{props.command}</code>
        </pre>
      )}
    </div>
  );
}
