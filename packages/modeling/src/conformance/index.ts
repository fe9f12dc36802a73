export { type LearnerCheck, learnerChecks } from "./learner-checks.ts";
export { type PlantedTask, plantedTask } from "./planted-task.ts";
export { allConfigurations, shiftTable } from "./shift-table.ts";
export { type StrategyCheck, strategyChecks } from "./strategy-checks.ts";
