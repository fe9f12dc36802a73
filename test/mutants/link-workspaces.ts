import { cpSync } from "node:fs";
import { join } from "node:path";

// Run in a copy of the tree below `tmp/mutants/`: its workspaces are reached by links that lead into the copy, and whatever
// else is installed is found in the folders above it.
const links = join("node_modules", "@perfatlas");
cpSync(join("..", "..", "..", links), links, { recursive: true, verbatimSymlinks: true });
