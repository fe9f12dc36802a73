import type { ReactNode } from "react";

/** A link to a file of this server: a browser loads it, and no script looks for a page there. */
export function FileLink(props: { readonly path: string; readonly children: ReactNode }) {
  return <a href={props.path}>{props.children}</a>;
}
