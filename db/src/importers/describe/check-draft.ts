import { InputError } from "@perfatlas/modeling/space";
import type { DatasetDescriptor } from "../../datasets/descriptor.ts";
import { openSource } from "../../sources/open-source.ts";
import { completeDescriptor } from "../complete-descriptor.ts";
import { parseDescriptor } from "../parse-descriptor.ts";

/** What an import of a draft would say. */
export type CheckedDraft =
  | { readonly expected: DatasetDescriptor["expected"]; readonly fault: undefined }
  | { readonly expected: undefined; readonly fault: string };

/**
 * Reads the files of a draft through with the rules of an import.
 * @param folder that the descriptor lies in.
 */
export async function checkDraft(yaml: string, folder: string): Promise<CheckedDraft> {
  try {
    const draft = parseDescriptor(yaml, "the draft");
    const { expected } = await completeDescriptor(draft, openSource({ folder, offline: true }));
    return { expected, fault: undefined };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { expected: undefined, fault: error.message };
  }
}
