/**
 * The embedded store: one SQLite file through `node:sqlite`, and the inbox that makes effects happen once.
 *
 * @module @opus/grant-workflow-sqlite
 */
export { createSqliteInbox, type SqliteInbox, type SqliteInboxOptions } from "./create-sqlite-inbox.ts";
export { createSqliteStore, type SqliteStoreOptions } from "./create-sqlite-store.ts";
