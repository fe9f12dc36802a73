import type { ComponentProps } from "react";

/** A path, and neither "//example.org" nor "/\example.org", which browsers take for other hosts; or a place on the page. */
const OF_THIS_SITE = /^(\/(?![/\\])|#)/;

/**
 * A link to a page of this site. A plain one: the server makes every page whole, so that a router in the
 * browser would be a hundred kilobytes for what a link does. Of an address that leads away the words stay.
 */
export function PageLink(props: ComponentProps<"a"> & { readonly href: string }) {
  const { href, ...others } = props;
  if (!OF_THIS_SITE.test(href)) return props.children;
  return <a {...others} href={href} />;
}
