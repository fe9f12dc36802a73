"use client";

import { useEffect, useState } from "react";

/** Copies a text to the clipboard. Appears only where a script can do it; the text stands beside it. */
export function CopyButton(props: { readonly text: string; readonly what: string }) {
  const [state, setState] = useState<"unable" | "ready" | "copied">("unable");
  useEffect(() => {
    if (navigator.clipboard !== undefined) setState("ready");
  }, []);
  if (state === "unable") return null;
  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setState("copied");
  };
  return (
    <button type="button" onClick={copy}>
      {state === "copied" ? "Copied" : "Copy"}
      <span className="visually-hidden"> {props.what}</span>
    </button>
  );
}
