import {
  type Configuration,
  type ConfigurationSpace,
  configurationOf,
  type Level,
  levelKey,
} from "@perfatlas/modeling/space";
import type { NewConfiguration } from "../store/import-block.ts";

/**
 * A configuration that a file brings. Key and object are made when they are stored: those of thousands of options cost
 * more than reading the row.
 */
export class MetConfiguration implements NewConfiguration {
  private readonly space: ConfigurationSpace;
  private readonly kept: readonly (Level | undefined)[];

  constructor(space: ConfigurationSpace, levels: readonly (Level | undefined)[]) {
    this.space = space;
    this.kept = levels.slice();
  }

  get key(): string {
    return this.kept.map(levelKey).join(",");
  }

  get levels(): Configuration {
    return configurationOf(this.space, this.kept);
  }
}
