// Imports a data set into a registry with a node, and is killed when the node has committed and the registry has not.
// tsx killed-import.ts URL NODE_URL
import { openDatabase, storeDataset } from "@perfatlas/db";
import { datasetContent } from "../store/dataset-content.ts";

const [url = "", nodeUrl = ""] = process.argv.slice(2);
const database = await openDatabase({ url, nodes: [{ name: "one", url: nodeUrl }] });
const content = datasetContent([{ environment: 0, configuration: 0, repeat: 0, value: 1 }], {
  id: "killed",
});
await storeDataset(
  database,
  content,
  () => {},
  async () => void process.kill(process.pid, "SIGKILL"),
);
