import type { Citation } from "../space/index.ts";
import type { DeclaredSettings, Settings } from "./setting.ts";

/** What lists, help, pages and records say of a learner or strategy. Plain data. */
export interface MethodFacts {
  /** kebab-case, equals the file name. */
  readonly name: string;
  /** A sentence or two on what it does, for readers who do not know it. */
  readonly summary: string;
  readonly citation: Citation;
  /** Counts up with every change that can change a figure; 1 when absent. */
  readonly version?: number;
  /** True when it takes part in an evaluation that names none; absent or false: by name only. */
  readonly isDefault?: boolean;
  /** What can be set. */
  readonly declaredSettings: DeclaredSettings;
}

/** A learner or strategy with the settings that it runs with: those given, the others by default. */
export interface Method extends MethodFacts {
  readonly settings: Settings;
}

/**
 * Makes a learner or strategy with given settings, the others by default. Written as a method so that
 * a list can hold factories whose own parameter is narrower: each checks what it is given.
 * @throws IllegalSettingError.
 */
export type MethodFactory<Made extends Method> = {
  make(settings?: Settings): Made;
}["make"];
