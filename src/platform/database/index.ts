export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { connectionOptions } from './connection.js';
export { minorUnits } from './columns.js';
export { migrationSource, runMigrations } from './migrate.js';
export { prepareDatabase } from './prepare-database.js';
export { idFrom, isId, newId } from './identifiers.js';
