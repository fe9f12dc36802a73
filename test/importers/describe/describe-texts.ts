import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  type CheckedDraft,
  checkDraft,
  type DraftText,
  describeFiles,
  parseDescriptor,
} from "@perfatlas/db/importers";

/** A draft of files, its descriptor, and what an import would say of it. */
export interface DescribedTexts extends DraftText {
  readonly descriptor: ReturnType<typeof parseDescriptor>;
  readonly checked: CheckedDraft;
  readonly leftOut: readonly string[];
  /** Keys of the questions that must be answered. */
  readonly asked: readonly string[];
  readonly isWhole: boolean;
}

/** Describes files of these contents, in a folder of their own: the only one, or all of the folder. */
export async function describeTexts(
  contents: Readonly<Record<string, string | Uint8Array>>,
  answers: Readonly<Record<string, string>> = {},
): Promise<DescribedTexts> {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-describe-"));
  try {
    const names = Object.keys(contents);
    for (const [name, content] of Object.entries(contents)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const paths = names.length === 1 ? [join(folder, names[0] as string)] : [folder];
    const looked = await describeFiles(paths, folder);
    const draft = looked.draft(new Map(Object.entries(answers)));
    return {
      ...draft,
      descriptor: parseDescriptor(draft.yaml, "draft.yaml"),
      checked: await checkDraft(draft.yaml, folder),
      leftOut: looked.leftOut.map(({ path }) => path),
      asked: draft.questions.filter(({ isOptional }) => !isOptional).map(({ key }) => key),
      isWhole: looked.isWhole,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
