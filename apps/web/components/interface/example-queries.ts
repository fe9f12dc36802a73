/** A query to try, with what it answers. Tests run each against a real registry. */
export interface ExampleQuery {
  readonly question: string;
  readonly text: string;
}

/** Queries that work on any registry, from small to large. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    question: "Which systems are there, and how much was measured of each?",
    text: `{
  systems(first: 100) {
    nodes { slug title environmentCount configurationCount measurementCount }
  }
}`,
  },
  {
    question: "Where was anything measured, and how far do configurations spread there?",
    text: `{
  environments(first: 20) {
    nodes {
      slug
      hardware { title }
      workload { title }
      version { slug }
      series { metric { name unit } valueCount minimum median maximum }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    question: "Which options has each system, and what may they be set to?",
    text: `{
  systems(first: 10) {
    nodes {
      slug
      options(first: 100) { nodes { name kind domain unit default } }
      constraints { rule why }
    }
  }
}`,
  },
  {
    question: "Under which licence is each data set, and what is to be cited?",
    text: `{
  datasets(first: 100) {
    nodes { slug license state citation { authors title venue year doi } }
  }
}`,
  },
];
