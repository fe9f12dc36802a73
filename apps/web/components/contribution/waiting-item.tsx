"use client";

import { useState } from "react";
import { formatCount } from "../../format/format-number.ts";
import type { WaitingContribution } from "./curator-request.ts";

/** One contribution that waits, with what was found in it, and the two decisions. */
export function WaitingItem(props: {
  readonly contribution: WaitingContribution;
  readonly onDecision: (decision: "accept" | "reject", id: string, reason: string) => Promise<void>;
}) {
  const { id, title, datasetSlug, license, contributor, note, report } = props.contribution;
  const [reason, setReason] = useState("");
  return (
    <section aria-label={title} className="waiting">
      <h2>{title}</h2>
      <p>
        Data set <code>{datasetSlug}</code>, {license}, from {contributor ?? "the administrator"}.
      </p>
      {note !== null && note !== "" && <p>“{note}”</p>}
      {report === null ? (
        <p>It was not checked.</p>
      ) : (
        <>
          <p>
            {formatCount(report.configurationCount)} configurations,{" "}
            {formatCount(report.measurementCount)} measurements, {formatCount(report.failureCount)}{" "}
            failures, {formatCount(report.warningCount)} warnings.
          </p>
          <ul>
            {report.findings.nodes.map(({ severity, message, file, line }) => (
              <li key={`${file} ${line} ${message}`}>
                {severity.toLowerCase()}: {message}
                {file !== null && <span className="soft"> ({[file, line].join(":")})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="filter">
        <label className="field">
          <span>Reason (needed to reject)</span>
          <input value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <button type="button" onClick={() => props.onDecision("accept", id, reason)}>
          Accept<span className="visually-hidden"> {title}</span>
        </button>
        <button
          type="button"
          disabled={reason.trim() === ""}
          onClick={() => props.onDecision("reject", id, reason)}
        >
          Reject<span className="visually-hidden"> {title}</span>
        </button>
      </div>
    </section>
  );
}
