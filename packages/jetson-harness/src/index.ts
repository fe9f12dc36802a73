export { boards } from "./boards/index.ts";
export { type Campaign, prepareCampaign, runId } from "./campaign/campaign.ts";
export {
  guidedConfigurations,
  SUGGEST_CONFIGURATIONS,
  type Suggestion,
} from "./campaign/guided-configurations.ts";
export { type RunEnd, runEnds } from "./campaign/run-log.ts";
export { runCli } from "./commands/run-cli.ts";
export { experimentSchema } from "./experiment/experiment-schema.ts";
export { loadExperiment, parseExperiment } from "./experiment/parse-experiment.ts";
export { type Machine, type MachineChoice, openMachine } from "./machine/machine.ts";
export { readJournal } from "./session/journal.ts";
export { EXIT, type Terminal } from "./terminal/terminal.ts";
export { itemsOf, openSpool, type Spool } from "./upload/spool.ts";
export { type UploadReport, uploadCampaign } from "./upload/upload-campaign.ts";
export * from "./upload-protocol.ts";
