// A process that does a task again and again, tells its parent of each thing that is done, and is killed.
import { type TaskName, tasks } from "./tasks.ts";
import { templatesIn } from "./templates.ts";

const [name, root, templates] = process.argv.slice(2) as [TaskName, string, string];
// Whoever was to kill it may be killed itself.
process.on("disconnect", () => process.exit(1));
const doNext = await tasks[name].begin(root, templatesIn(templates));
process.send?.("begun");
for (let i = 0; ; i++) {
  await doNext(i);
  process.send?.(i + 1);
}
