import { jobFields } from "./job-fields.ts";

const payload = `{ job { ${jobFields} } userErrors { message code } }`;

/** Queues the import of a data set of the catalogue. */
export const queueDatasetImport = `mutation QueueDatasetImport($slug: String!) {
  queued: datasetImport(slug: $slug) ${payload}
}`;

/** Queues the import of a descriptor given as YAML text; its files lie in `directory`. */
export const queueDescriptorImport = `mutation QueueDescriptorImport(
  $descriptor: String!
  $directory: String!
) {
  queued: descriptorImport(descriptor: $descriptor, directory: $directory) ${payload}
}`;

/** Queues an evaluation. */
export const queueEvaluation = `mutation QueueEvaluation($input: EvaluationInput!) {
  queued: evaluationCreate(input: $input) ${payload}
}`;

/** The state of one job. */
export const readJob = `query ReadJob($id: ID!) { job(id: $id) { ${jobFields} } }`;

/** The newest jobs. */
export const listJobs = `query ListJobs($first: Int!) {
  jobs(first: $first) { edges { node { ${jobFields} } } }
}`;
