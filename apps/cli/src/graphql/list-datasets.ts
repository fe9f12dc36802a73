/** Every data set: what it is, how large, whether it is loaded. */
export const listDatasets = `query ListDatasets($first: Int!, $after: String) {
  datasets(first: $first, after: $after) {
    edges {
      node {
        slug title license origin state why bytes
        expectedConfigurationCount expectedMeasurementCount
        newestVersion { number configurationCount measurementCount failureCount }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A data set as `listDatasets` gives it. */
export interface ListedDataset {
  readonly slug: string;
  readonly title: string;
  readonly license: string;
  readonly origin: "MEASURED" | "STARTER" | "SIMULATED" | "CONTRIBUTED";
  readonly state: "LOADED" | "AVAILABLE" | "MISSING";
  readonly why: string | null;
  readonly bytes: number;
  readonly expectedConfigurationCount: number;
  readonly expectedMeasurementCount: number;
  readonly newestVersion: {
    readonly number: number;
    readonly configurationCount: number;
    readonly measurementCount: number;
    readonly failureCount: number;
  } | null;
}
