export {
  canonicalConfiguration,
  completedConfiguration,
  configurationOf,
  dropInactive,
  InactiveOptionError,
  inactiveOptions,
  levelsOf,
} from "./activity.ts";
export { BOOLEAN_WORDS, booleanWord } from "./boolean-word.ts";
export * from "./check-configuration.ts";
export type { Citation } from "./citation.ts";
export { type Configuration, levelOf } from "./configuration.ts";
export * from "./configuration-key.ts";
export * from "./configuration-space.ts";
export { type Constraint, keepsConstraint } from "./constraint.ts";
export { editDistance } from "./edit-distance.ts";
export * from "./encoding.ts";
export { type Environment, environmentKey, type Fact } from "./environment.ts";
export { evaluate } from "./evaluate.ts";
export { isRoundedInteger, ROUNDED, ROUNDED_LEVEL } from "./exact-integer.ts";
export * from "./expression.ts";
export { ConditionCycleError } from "./indexed-space.ts";
export { InputError, type Place } from "./input-error.ts";
export * from "./matrix.ts";
export * from "./measurement.ts";
export type { Metric } from "./metric.ts";
export { numberAt } from "./number-at.ts";
export * from "./option.ts";
export { type EnvironmentValues, type Sample, uncensoredSample } from "./sample.ts";
export { type SpaceFault, spaceFaults } from "./space-faults.ts";
export { type Statement, statementFaults, stateSpace } from "./state-space.ts";
