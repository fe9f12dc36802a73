import type { ReactNode } from "react";

/** A short mark beside a name; the words carry the meaning, the tone only supports them. */
export function Tag(props: {
  readonly tone?: "plain" | "good" | "warn" | "bad" | "accent";
  readonly children: ReactNode;
}) {
  return <span className={`tag tag-${props.tone ?? "plain"}`}>{props.children}</span>;
}
