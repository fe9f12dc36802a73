"use client";

import { type FormEvent, useState } from "react";
import { decide, type WaitingContribution, waitingContributions } from "./curator-request.ts";
import { WaitingItem } from "./waiting-item.tsx";

/** The queue of curators: opened with a token, which is kept in the page alone and gone with it. */
export function CuratorQueue() {
  const [token, setToken] = useState("");
  const [waiting, setWaiting] = useState<readonly WaitingContribution[] | null>(null);
  const [said, setSaid] = useState("");
  const load = async () => {
    try {
      setWaiting(await waitingContributions(token));
    } catch (error) {
      setWaiting(null);
      setSaid(`It does not open: ${messageOf(error)}.`);
    }
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    setSaid("Asking …");
    await load();
    setSaid((now) => (now === "Asking …" ? "" : now));
  };
  const onDecision = async (decision: "accept" | "reject", id: string, reason: string) => {
    try {
      await decide(token, decision, { id, reason });
      setSaid(decision === "accept" ? "Accepted; it is being published." : "Rejected.");
      await load();
    } catch (error) {
      setSaid(`Not done: ${messageOf(error)}.`);
    }
  };
  return (
    <>
      <form className="filter" onSubmit={open} aria-label="Open the queue">
        <label className="field">
          <span>Token with the scope curate</span>
          <input
            type="password"
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.target.value)}
            required
          />
        </label>
        <button type="submit">Open the queue</button>
      </form>
      <p role="status">{said}</p>
      {waiting?.length === 0 && <p>Nothing waits.</p>}
      {waiting?.map((one) => (
        <WaitingItem key={one.id} contribution={one} onDecision={onDecision} />
      ))}
    </>
  );
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
