import type { ReactNode } from "react";
import { CopyableText } from "./copyable-text.tsx";

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
      {props.command !== undefined && <CopyableText text={props.command} what="command" />}
    </div>
  );
}
