import * as z from "zod";

/**
 * What uploads runs: `POST {api}/graphql` with this mutation and `Authorization: Bearer {token}`. It is
 * idempotent by (run id, content hash): an item that is there already is a duplicate, one with the
 * same id and another hash a conflict, and the server keeps what it has. Items of one request are
 * judged one by one; the answer lists every item, and the client drops only those.
 */
export const UPLOAD_RUNS = `mutation UploadRuns($campaign: JSON!, $batchId: ID!, $items: [JSON!]!) {
  uploadRuns(campaign: $campaign, batchId: $batchId, items: $items) {
    results { id verdict path message }
  }
}`;

/** Items of one request at most. */
export const BATCH_ITEMS = 200;
/** Bytes of the items' JSON in one request that clients send at most. */
export const BATCH_BYTES = 512 * 1024;

/** What becomes of an item. */
export const UPLOAD_OUTCOMES = ["accepted", "duplicate", "conflict", "invalid"] as const;

/** The server's word on one item. */
const uploadVerdict = z
  .object({
    /** As the item has it; empty when it has none. */
    id: z.string(),
    /**
     * accepted: it is stored. duplicate: it was, with this content. conflict: it was, with another
     * content, which stays. invalid: it will never be; `path` and `message` say why.
     */
    verdict: z.enum(UPLOAD_OUTCOMES),
    /** Where in the item, or in the campaign: "values.time", "campaign.options.3". */
    path: z.string().nullable(),
    message: z.string().nullable(),
  })
  .readonly();
export type UploadVerdict = z.infer<typeof uploadVerdict>;

/** The data of an answer to UPLOAD_RUNS. */
export const uploadRunsData = z
  .object({
    uploadRuns: z.object({ results: z.array(uploadVerdict).readonly() }).readonly(),
  })
  .readonly();
