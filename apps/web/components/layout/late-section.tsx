import { isHTTPAccessFallbackError } from "next/dist/client/components/http-access-fallback/http-access-fallback.js";
import { type ReactNode, Suspense } from "react";
import { ApiError } from "../../api-client.ts";
import { withPartPatience } from "../../patience.ts";

/**
 * A part of a page that has a query of its own: the page is shown without it, its room is kept, and it
 * follows in the same answer. Without scripts it stands at the end of the page. When the API does not give
 * it, it says so, and the page stays.
 */
export function LateSection(props: {
  readonly what: string;
  readonly load: () => Promise<ReactNode>;
}) {
  return (
    <Suspense
      fallback={
        <div className="late">
          <p className="soft small">Loading {props.what} …</p>
          <noscript>
            <p className="soft small">Without scripts it follows below the foot of this page.</p>
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
