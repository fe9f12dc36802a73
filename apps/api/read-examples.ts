import { readdir, readFile } from "node:fs/promises";

/** A query to try. */
export interface Example {
  /** Of its file, without the number that says its place. */
  readonly name: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly says: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The document, without the comments that say the above. */
  readonly text: string;
}

const FOLDER = new URL("examples/", import.meta.url);

/**
 * The saved queries in examples/, in the order of their numbers: a comment each of title, sentence and, where there
 * are some, variables; then the document.
 * @throws Error when a file has another form.
 */
export async function readExamples(): Promise<readonly Example[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".graphql")).sort();
  return await Promise.all(files.map(readExample));
}

async function readExample(file: string): Promise<Example> {
  const whole = await readFile(new URL(file, FOLDER), "utf8");
  const form = /^# (.+)\n# (.+)\n(?:# variables: (\{.*\})\n)?([^#][\s\S]*)$/.exec(whole);
  if (form === null) throw new Error(`${file}: not two comments, perhaps variables, and a query`);
  const [, title = "", says = "", variables = "{}", text = ""] = form;
  return {
    name: file.replace(/^\d+-|\.graphql$/g, ""),
    title,
    says,
    variables: JSON.parse(variables) as Example["variables"],
    text: text.trimEnd(),
  };
}
