import type { Answered, Client } from "./client.ts";

const DOCUMENTS = [
  "{ counts { systems environments configurations measurements datasets } }",
  "{ systems(first: 20) { nodes { slug title environmentCount measurementCount } } }",
  '{ environments(first: 20, where: { systemIn: ["brotli"] }) { nodes { slug shortTitle series { median metric { name } } } } }',
  '{ system(slug: "brotli") { options(first: 20) { nodes { name } } environments(first: 8) { nodes { slug measurements(metric: "seconds", first: 20) { nodes { value configuration { levels } } } } } } }',
  "{ jobs(first: 10) { nodes { kind state done total } } }",
];

/** Asks what readers ask, one after the other. */
export function readings(client: Client): () => Promise<Answered> {
  let turn = Math.floor(performance.now()) % DOCUMENTS.length;
  return () => client(DOCUMENTS[turn++ % DOCUMENTS.length] ?? "");
}
