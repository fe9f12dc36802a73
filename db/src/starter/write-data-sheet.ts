import { writeFileSync } from "node:fs";
import { dataSheet } from "./data-sheet.ts";
import { starterDatasets } from "./index.ts";

writeFileSync(new URL("DATA.md", import.meta.url), dataSheet(starterDatasets));
