import type { Citation, ConfigurationSpace, Environment, Metric } from "@perfatlas/modeling/space";

/** An environment as a descriptor names it; the slugs are unique in the system, titles are for people. */
export interface DescribedEnvironment extends Environment {
  /** Tells two environments apart that agree on the three axes ("backend theano"). */
  readonly variant?: string;
}

/** One source file, pinned by digest. `url` is where it is had when no mirror folder holds it. */
export interface SourceFile {
  /**
   * owner/repo/path for mirrored public files; relative to the descriptor for a user's own, in drafts also
   * a pattern of several ("data/{workload}.csv").
   */
  readonly path: string;
  readonly repository?: string;
  readonly commit?: string;
  readonly url?: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rowCount: number;
  /** Why this file may share its digest with another one of the registry. */
  readonly mayEqual?: string;
  /** Name (see `environmentName`) of the one environment that all values of this file belong to. */
  readonly environment?: string;
  /** Settings that replace those of `DatasetDescriptor.reader` for this file. */
  readonly reader?: Readonly<Record<string, unknown>>;
}

/** A file whose digest and size are not yet known: a user's own. */
export type DraftFile = Omit<SourceFile, "sha256" | "bytes" | "rowCount"> &
  Partial<Pick<SourceFile, "sha256" | "bytes" | "rowCount">>;

/** Who did something, and what. */
export interface Contribution {
  readonly name: string;
  readonly url?: string;
  readonly what?: string;
}

/** Who measured the data, published its files, and changed them since. */
export interface Provenance {
  readonly measured?: readonly Contribution[];
  readonly published?: readonly Contribution[];
  readonly transformed?: readonly Contribution[];
}

/** A person's or machine's name for something, with what is known about it. */
export interface Described {
  readonly slug: string;
  readonly title: string;
  readonly facts?: Readonly<Record<string, boolean | number | string>>;
}

/** How many configurations a source says that it has on one board, whether they are public or not. */
export interface StatedTotal {
  /** Slug; the board need not be among the hardware of the data set. */
  readonly hardware: string;
  /** Of all environments together. */
  readonly configurations: number;
  /** Where it is stated, and what is known of how it comes about. */
  readonly source: string;
}

/**
 * Everything that the registry must know about one data set. The YAML files of users have the same
 * schema (`descriptor.schema.json`); `reader` says which importer reads the files, and how.
 */
export interface DatasetDescriptor {
  /** Equals the file name: "x264". */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly citation: Citation;
  /** SPDX identifier, or "NOASSERTION". */
  readonly license: string;
  readonly licenseNote?: string;
  readonly origin: "measured" | "starter" | "simulated" | "contributed";
  readonly derivedFrom?: string;
  readonly provenance?: Provenance;
  readonly system: {
    readonly slug: string;
    readonly title: string;
    readonly description?: string;
    readonly url?: string;
  };
  readonly space: ConfigurationSpace;
  readonly metrics: readonly Metric[];
  readonly hardware: readonly Described[];
  readonly workloads: readonly Described[];
  readonly versions: readonly Described[];
  readonly environments: readonly DescribedEnvironment[];
  readonly files: readonly SourceFile[];
  readonly reader: ReaderSettings;
  readonly expected: {
    /** Distinct configurations. */
    readonly configurations: number;
    /** Rows of `measurement`: values and failures. */
    readonly measurements: number;
    readonly failures: number;
  };
  /** Totals that the source states, to be shown beside what is here. */
  readonly statedTotals?: readonly StatedTotal[];
  /** Quirks of the files, in words, shown to readers. */
  readonly notes?: readonly string[];
}

/** Settings of an importer; `format` names it, the rest is its own and is checked by it. */
export interface ReaderSettings {
  readonly format: string;
  readonly [setting: string]: unknown;
}

/** A descriptor as a user writes it: what can be counted may be left out; an import counts it. */
export type DraftDescriptor = Omit<DatasetDescriptor, "files" | "expected"> & {
  readonly files: readonly DraftFile[];
  readonly expected?: DatasetDescriptor["expected"];
};

/**
 * Name of an environment within its system: "feature8:10286:2.7", with the variant behind when there
 * is one. Reader settings refer to environments by it.
 */
export function environmentName(environment: DescribedEnvironment): string {
  const { hardware, workload, version, variant } = environment;
  const axes = [hardware, workload, version];
  return (variant === undefined ? axes : [...axes, variant]).join(":");
}
