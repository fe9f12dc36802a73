// A process that holds a registry folder: what it does is its second argument; it tells its parent
// what was acknowledged, and ends when the parent says so or kills it.
import { DatabaseInUseError, openDatabase, storeDataset } from "@perfatlas/db";
import { datasetContent, type Measured } from "../store/dataset-content.ts";

const [home, task] = process.argv.slice(2) as [string, "hold" | "write" | "import"];
const tell = (message: object) => process.send?.(message);

try {
  const database = await openDatabase({ home });
  await database.announceAddress("http://localhost:3000");
  tell({ opened: process.pid });
  process.on("message", async () => {
    await database.close();
    process.exit(0);
  });
  if (task === "write") {
    try {
      for (let i = 0; ; i++) {
        await database.rawQuery("insert into system (slug, title) values ($1, 'T')", [`row-${i}`]);
        tell({ acknowledged: i });
      }
    } catch (error) {
      const { code, message } = error as Error & { readonly code?: string };
      tell({ stopped: { code, message } });
      await database.close();
      tell({ closed: true });
    }
  }
  if (task === "import") {
    const measured: Measured[] = [];
    for (let i = 0; i < 8; i++) measured.push({ environment: 0, configuration: i, value: i });
    const content = datasetContent(measured, { blockSize: 4 });
    let started = false;
    await storeDataset(database, content, ({ stage, measurementCount }) => {
      if (!started && stage === "constraints") {
        started = true;
        tell({ stored: measurementCount });
        // Everything is written, nothing is committed: this process is killed here.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
      }
    });
  }
} catch (error) {
  if (!(error instanceof DatabaseInUseError)) throw error;
  const { code, message, pid, address } = error;
  process.send?.({ refused: { code, message, pid, address } }, () => process.exit(2));
}
