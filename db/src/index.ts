export {
  ChangedMigrationError,
  migrate,
  NewerSchemaError,
} from "./migrate/migrate.ts";
export { type Migration, readMigrations } from "./migrate/read-migrations.ts";
export type { Database, Handle } from "./open/database.ts";
export { describeInstance, type Instance } from "./open/describe-instance.ts";
export { DatabaseInUseError } from "./open/instance-lock.ts";
export { type OpenOptions, openDatabase } from "./open/open-database.ts";
export { NestedQueryError } from "./open/transaction-guard.ts";
export type { Tables } from "./tables.ts";
