import { UPLOAD_RUNS, type UploadCampaign, type UploadItem } from "@perfatlas/wire";
import type { RunningPerfatlas } from "./start-perfatlas.ts";

/** Uploads runs of a campaign with a token of their own, as the harness does. @throws Error when one is refused. */
export async function uploadRuns(
  { address, run }: RunningPerfatlas,
  { campaign, items }: { readonly campaign: UploadCampaign; readonly items: readonly UploadItem[] },
): Promise<void> {
  const token = (await run("token", "create", campaign.project, "--scope", "curate")).trim();
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: UPLOAD_RUNS, variables: { campaign, batchId: "b", items } }),
  });
  const text = await answer.text();
  if (text.includes('"invalid"') || text.includes('"errors"')) throw new Error(text.slice(0, 1000));
}
