import * as z from "zod";
import { digest } from "./ids.ts";
import { uploadItem } from "./upload-item.ts";

const text = z.string();

/** A measured run: what is uploaded, under names of the journal. */
const runEnd = uploadItem
  .unwrap()
  .omit({ id: true, contentHash: true })
  .extend({ kind: z.literal("end"), run: text })
  .readonly();
export type RunEnd = z.infer<typeof runEnd>;

/** An attribute's text before the first write of a session. */
const save = z
  .object({
    kind: z.literal("save"),
    knob: text,
    path: text,
    /** As the kernel wrote it, newline included. */
    text,
    rank: z.number(),
    /** The boot it belongs to: after a reboot the kernel's defaults hold again. */
    boot: text,
    tool: text.exactOptional(),
  })
  .readonly();
export type Save = z.infer<typeof save>;

/** A file that belongs to a run, or why there is none. */
const artefact = z
  .object({
    kind: z.literal("artefact"),
    run: text,
    name: text,
    /** Below the campaign's folder. */
    file: text.exactOptional(),
    bytes: z.int().min(0).exactOptional(),
    sha256: digest.exactOptional(),
    leftOut: text.exactOptional(),
  })
  .readonly();

/** Saves that have been written back. */
const restored = z
  .object({ kind: z.literal("restored"), by: text, paths: z.array(text).readonly() })
  .readonly();

/** A run that begins. */
const start = z.object({ kind: z.literal("start"), run: text }).readonly();

/** The output that every run must print. */
const reference = z.object({ kind: z.literal("reference"), text }).readonly();

/** A run that the registry has answered for. */
const ack = z.object({ kind: z.literal("ack"), id: text, verdict: text }).readonly();

/** Records of a campaign's journals by their kind; those of a plan are `planRecord`. Other kinds are not read again. */
export const journalRecords = { end: runEnd, save, artefact, restored, start, reference, ack };
export type JournalShapes = {
  readonly [Kind in keyof typeof journalRecords]: z.infer<(typeof journalRecords)[Kind]>;
};
