import type { Api } from "@perfatlas/api";

/** Computes the figures of a data set that are missing or stale; what the job did. */
export async function refreshFigures(api: Api, dataset: string): Promise<unknown> {
  const id = await api.jobs.enqueue("refresh-figures", { dataset });
  await api.jobs.runToEnd(id);
  const { data } = await api.execute("{ jobs(first: 100) { nodes { uuid result } } }");
  const { nodes } = (data as { jobs: { nodes: { uuid: string; result: unknown }[] } }).jobs;
  return nodes.find(({ uuid }) => uuid === id)?.result;
}
