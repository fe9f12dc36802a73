import type { Described, DescribedEnvironment } from "../../../datasets/descriptor.ts";
import { environmentName } from "../../../datasets/descriptor.ts";
import { AXES, type Axis } from "../../file-pattern.ts";
import { slugOfText } from "../../slug-of-text.ts";

/** What is not stated is said so, by this name. */
const UNSTATED: Described = { slug: "unstated", title: "Not stated" };

/** Environments of a draft: the texts of their axes, and the slugs made of them. */
export class DraftEnvironments {
  private readonly described: Readonly<Record<Exclude<Axis, "variant">, Map<string, Described>>> = {
    hardware: new Map(),
    workload: new Map(),
    version: new Map(),
  };
  private readonly variants = new Map<string, string>();
  private readonly found = new Map<string, DescribedEnvironment>();

  /** The name of the environment of these texts, which is added where it is new. */
  add(texts: Readonly<Partial<Record<Axis, string>>>): string {
    const { variant } = texts;
    const environment: DescribedEnvironment = {
      hardware: this.slug("hardware", texts.hardware),
      workload: this.slug("workload", texts.workload),
      version: this.slug("version", texts.version),
      ...(variant === undefined ? {} : { variant: this.variant(variant) }),
    };
    const name = environmentName(environment);
    this.found.set(name, environment);
    return name;
  }

  /** Describes what is not stated of axes that no path names. */
  describeUnstated(axes: readonly Axis[]): void {
    for (const axis of AXES)
      if (axis !== "variant" && !axes.includes(axis)) this.slug(axis, undefined);
  }

  get parts(): {
    readonly hardware: readonly Described[];
    readonly workloads: readonly Described[];
    readonly versions: readonly Described[];
    readonly environments: readonly DescribedEnvironment[];
  } {
    const { hardware, workload, version } = this.described;
    return {
      hardware: [...hardware.values()],
      workloads: [...workload.values()],
      versions: [...version.values()],
      environments: [...this.found.values()],
    };
  }

  /** Slug of each text of a column that does not name it by its title. */
  get count(): number {
    return this.found.size;
  }

  private slug(axis: Exclude<Axis, "variant">, text: string | undefined): string {
    const list = this.described[axis];
    if (text === undefined) {
      list.set("", UNSTATED);
      return UNSTATED.slug;
    }
    const known = list.get(text);
    if (known !== undefined) return known.slug;
    const slug = unused(text, axis, new Set([...list.values()].map((one) => one.slug)));
    list.set(text, { slug, title: text });
    return slug;
  }

  private variant(text: string): string {
    const known = this.variants.get(text);
    if (known !== undefined) return known;
    const slug = unused(text, "variant", new Set(this.variants.values()));
    this.variants.set(text, slug);
    return slug;
  }
}

function unused(text: string, axis: string, taken: ReadonlySet<string>): string {
  const made = slugOfText(text);
  const wanted = made === "" ? axis : made;
  let slug = wanted;
  for (let i = 2; taken.has(slug); i++) slug = `${wanted}-${i}`;
  return slug;
}
