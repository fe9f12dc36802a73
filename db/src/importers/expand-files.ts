import { InputError } from "@perfatlas/modeling/space";
import {
  type Described,
  type DescribedEnvironment,
  type DraftDescriptor,
  type DraftFile,
  environmentName,
} from "../datasets/descriptor.ts";
import type { Source } from "../sources/source.ts";
import { AXES, type Axis, filePattern } from "./file-pattern.ts";
import { slugOfText } from "./slug-of-text.ts";

/** A pattern that no file matches, or whose files do not say their environment. */
export class FilePatternError extends InputError {
  readonly code = "FILE_PATTERN";
}

/**
 * The descriptor with the files that its patterns stand for ("data/{workload}.csv"), each with its
 * environment. Texts of paths name what is described with that slug or title; others are added, slugs
 * made of them and the texts kept as titles. An axis that no pattern names is the only one described.
 * @throws FilePatternError, UnsafePathError, TooManyFilesError.
 */
export async function expandFiles(
  draft: DraftDescriptor,
  source: Source,
): Promise<DraftDescriptor> {
  if (draft.files.every(({ path }) => filePattern(path) === undefined)) return draft;
  const axes = new Axes(draft);
  const files: DraftFile[] = [];
  for (const file of draft.files) {
    const pattern = filePattern(file.path);
    if (pattern === undefined) {
      files.push(file);
      continue;
    }
    const paths = (await source.list?.(pattern.folder, pattern.depth)) ?? [];
    const before = files.length;
    for (const path of paths) {
      const texts = pattern.match(path);
      if (texts !== undefined)
        files.push({ ...file, path, environment: axes.environmentOf(texts, path) });
    }
    if (files.length > before) continue;
    const shown = paths.length === 0 ? "nothing" : paths.slice(0, 6).join(", ");
    throw new FilePatternError(
      `no file matches; in ${pattern.folder === "" ? "its folder" : pattern.folder} lies ${shown}`,
      { file: file.path },
    );
  }
  const { hardware, workload, version } = axes.described;
  return {
    ...draft,
    hardware,
    workloads: workload,
    versions: version,
    environments: axes.environments,
    files,
  };
}

/** What is described of each axis, and what paths add to it. */
class Axes {
  readonly described: Record<Exclude<Axis, "variant">, Described[]>;
  readonly environments: DescribedEnvironment[];
  private readonly names: Set<string>;
  private readonly given: Readonly<Record<Exclude<Axis, "variant">, readonly Described[]>>;
  /** By axis and text of a path. */
  private readonly added = new Map<string, string>();

  constructor({ hardware, workloads, versions, environments }: DraftDescriptor) {
    this.given = { hardware, workload: workloads, version: versions };
    this.described = {
      hardware: [...hardware],
      workload: [...workloads],
      version: [...versions],
    };
    this.environments = [...environments];
    this.names = new Set(environments.map(environmentName));
  }

  environmentOf(texts: Readonly<Partial<Record<Axis, string>>>, path: string): string {
    const slugs = { hardware: "", workload: "", version: "" };
    for (const axis of AXES) {
      if (axis === "variant") continue;
      const text = texts[axis];
      slugs[axis] = text === undefined ? this.only(axis, path) : this.slugOf(axis, text, path);
    }
    const { variant } = texts;
    const environment = { ...slugs, ...(variant === undefined ? {} : { variant }) };
    const name = environmentName(environment);
    if (!this.names.has(name)) this.environments.push(environment);
    this.names.add(name);
    return name;
  }

  private only(axis: Exclude<Axis, "variant">, path: string): string {
    const [first, ...others] = this.described[axis];
    if (first !== undefined && others.length === 0) return first.slug;
    throw new FilePatternError(
      `the path does not name the ${axis}, and ${others.length + (first === undefined ? 0 : 1)} are described; ` +
        `legal is one, or "{${axis}}" in the path`,
      { file: path },
    );
  }

  private slugOf(axis: Exclude<Axis, "variant">, text: string, path: string): string {
    const before = this.added.get(`${axis} ${text}`);
    if (before !== undefined) return before;
    const list = this.described[axis];
    // Not what other texts have added: "a-b" is not the text of "A b", though that got its slug.
    const known = this.given[axis].find(({ slug, title }) => text === slug || text === title);
    if (known !== undefined) return known.slug;
    const slug = slugOfText(text);
    const other = list.find((described) => described.slug === slug);
    if (slug === "" || other !== undefined) {
      const why =
        slug === "" ? "has no letter or digit" : `is called as "${other?.title}" is, ${slug}`;
      throw new FilePatternError(
        `${axis} "${text}" ${why}: describe it with a slug of its own and this title`,
        { file: path },
      );
    }
    list.push({ slug, title: text });
    this.added.set(`${axis} ${text}`, slug);
    return slug;
  }
}
