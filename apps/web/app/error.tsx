"use client";

import { CopyableText } from "../components/layout/copyable-text.tsx";

/** Shown when a page cannot be made; the message itself stays on the server, its digest does not. */
export default function ErrorPage(props: {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}) {
  return (
    <>
      <h1>The registry did not answer</h1>
      <p className="lede">
        This page could not be made. Nothing is lost: what was stored stays stored.
      </p>
      <p>
        <button type="button" onClick={props.reset}>
          Try again
        </button>
      </p>
      <p>If it stays so, look at what the server printed, and check the settings:</p>
      <CopyableText text="npx perfatlas doctor" what="doctor command" />
      {props.error.digest !== undefined && (
        <p className="small soft">
          In the server’s log this error is marked <code>{props.error.digest}</code>.
        </p>
      )}
    </>
  );
}
