import { isHTTPAccessFallbackError } from "next/dist/client/components/http-access-fallback/http-access-fallback.js";
import { type ReactNode, Suspense } from "react";
import { ApiError } from "../../api-client.ts";
import { withPartPatience } from "../../patience.ts";
import { requestAddress } from "../../request-address.ts";
import { PageLink } from "../link/page-link.tsx";

/** The choice of an address by which a page waits for all of its parts: for readers without scripts. */
const WHOLE = "whole";

/**
 * A part of a page that has a query of its own: the page is shown without it, its room is kept, and it
 * follows in the same answer. To put it in its place takes a script; without one a link leads to the page
 * that waits for its parts. When the API does not give it, it says so, and the page stays.
 */
export async function LateSection(props: {
  readonly what: string;
  readonly load: () => Promise<ReactNode>;
}) {
  const { path, search } = await requestAddress();
  const anchor = props.what.replaceAll(/\W+/g, "-");
  if (search.has(WHOLE))
    return (
      <div id={anchor}>
        <Loaded {...props} />
      </div>
    );
  search.set(WHOLE, "yes");
  return (
    <Suspense
      fallback={
        <div className="late">
          <p className="soft small script-only">Loading {props.what} …</p>
          <noscript>
            <p>
              <PageLink href={`${path}?${search}#${anchor}`}>Show {props.what}</PageLink>
            </p>
          </noscript>
        </div>
      }
    >
      <Loaded {...props} />
    </Suspense>
  );
}

async function Loaded(props: { readonly what: string; readonly load: () => Promise<ReactNode> }) {
  try {
    return await withPartPatience(props.load);
  } catch (error) {
    // Behind the first byte it is too late for the page of what is not there.
    if (!(error instanceof ApiError) && !isHTTPAccessFallbackError(error)) throw error;
    return (
      <p className="late soft">
        The registry did not give {props.what} in time. Loading the page again may help.
      </p>
    );
  }
}
