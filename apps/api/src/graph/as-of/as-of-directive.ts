import { DirectiveLocation, GraphQLDirective, GraphQLNonNull } from "graphql";
import { DateTime } from "../../relay/scalars.ts";

/** What a query says to be answered as at another time. */
export const asOfDirective = new GraphQLDirective({
  name: "asOf",
  description:
    "The whole query as at that time: versions of data sets that had been published by then and what they hold, what had been measured by then, and boards of what had been computed by then. Versions that are still open are left out. Suites, methods and jobs are as they are now.",
  locations: [DirectiveLocation.QUERY],
  args: { time: { type: new GraphQLNonNull(DateTime) } },
});
