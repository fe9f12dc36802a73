import type { ReactNode } from "react";

/**
 * A link to an address that comes from data: only http and https are led to. Of any other address
 * (javascript:, data:, a path of this site) the words stay, without a link.
 */
export function ExternalLink(props: { readonly address: string; readonly children: ReactNode }) {
  if (!isOnTheWeb(props.address)) return props.children;
  return <a href={props.address}>{props.children}</a>;
}

function isOnTheWeb(address: string): boolean {
  const protocol = URL.parse(address)?.protocol;
  return protocol === "https:" || protocol === "http:";
}
