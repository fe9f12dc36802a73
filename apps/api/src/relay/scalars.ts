import { GraphQLDateTime, GraphQLJSON } from "graphql-scalars";

/** Levels, domains, settings and facts: any JSON value. */
export const Json = GraphQLJSON;
/** A point in time, ISO 8601 in UTC. */
export const DateTime = GraphQLDateTime;
