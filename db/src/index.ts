export { BackupError } from "./backup/backup-format.ts";
export { checkBackup } from "./backup/check-backup.ts";
export { pipeBackup } from "./backup/pipe-backup.ts";
export { restoreBackup } from "./backup/restore-backup.ts";
export { type SavedBackup, saveBackup, saveReceived } from "./backup/save-backup.ts";
export { csvText } from "./export/csv-encoder.ts";
export type { ExportManifest, ManifestVersion } from "./export/export-manifest.ts";
export { type ExportRow, exportReader } from "./export/export-reader.ts";
export {
  EXPORT_FORMATS,
  EXPORT_WRITER,
  type ExportFormat,
  type ExportRequest,
} from "./export/export-request.ts";
export { exportWriter } from "./export/export-writer.ts";
export { parquetTable, type TableColumn } from "./export/parquet-table.ts";
export {
  type ChosenRows,
  type PublishedVersion,
  publishedVersions,
} from "./export/published-versions.ts";
export { CHUNK_BYTES, NotPublishedError, storeExport } from "./export/store-export.ts";
export {
  ChangedMigrationError,
  migrate,
  NewerSchemaError,
} from "./migrate/migrate.ts";
export { pendingMigrations } from "./migrate/pending-migrations.ts";
export { preparedDatabase } from "./migrate/prepared-database.ts";
export { readMigrations } from "./migrate/read-migrations.ts";
export { compareNode } from "./nodes/compare-node.ts";
export { joinNode } from "./nodes/join-node.ts";
export { StorageNodeRefusedError } from "./nodes/storage-node-refused-error.ts";
export type { Database, Handle } from "./open/database.ts";
export { DatabaseInUseError } from "./open/database-in-use-error.ts";
export { DatabaseUnavailableError } from "./open/database-unavailable-error.ts";
export { describeInstance, type Instance } from "./open/describe-instance.ts";
export { holdsRegistry } from "./open/holds-registry.ts";
export { type InspectedServer, inspectServer } from "./open/inspect-server.ts";
export { keepsStatements } from "./open/keeps-statements.ts";
export { openDatabase } from "./open/open-database.ts";
export { StatementTimeoutError } from "./open/statement-timeout-error.ts";
export type { StorageNode } from "./open/storage-node.ts";
export { StorageNodeError } from "./open/storage-node-error.ts";
export { NestedQueryError } from "./open/transaction-guard.ts";
export { loadSample } from "./registry/load-sample.ts";
export {
  type LoadedTable,
  loadTable,
  type TableRequest,
  UnknownTableError,
} from "./registry/load-table.ts";
export * from "./registry/readers.ts";
export { digestOfData } from "./registry/task-digest.ts";
export * from "./registry/writers.ts";
export { compareReplica } from "./replica/compare-replica.ts";
export { openReads, type Reads } from "./replica/open-reads.ts";
export { ReplicaError } from "./replica/replica-error.ts";
export type { ReplicaState } from "./replica/replica-state.ts";
export { CopyEncoder } from "./store/copy-encoder.ts";
export { retractVersion } from "./store/retract-version.ts";
export {
  CountMismatchError,
  DuplicateMeasurementError,
  type StoreProgress,
  storeDataset,
} from "./store/store-dataset.ts";
export { tryDescriptor } from "./store/try-descriptor.ts";
export { environmentSlug } from "./store/upsert-environments.ts";
export { SystemDisagreesError } from "./store/upsert-system.ts";
export { versionKey } from "./store/version-key.ts";
export type { CampaignUpload } from "./uploads/campaign-upload.ts";
export { findDisagreement } from "./uploads/find-disagreement.ts";
export { ownCampaign } from "./uploads/own-campaign.ts";
export { removeRuns } from "./uploads/remove-runs.ts";
export { lockUploads, storeRuns } from "./uploads/store-runs.ts";
export { storedHashes } from "./uploads/stored-hashes.ts";
export { type VerifiedPart, verifyRegistry } from "./verify/verify-registry.ts";
