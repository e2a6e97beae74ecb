/**
 * `npm run migration:create -- MODULE CHANGE`, `migration:run`, `migration:revert`, `migration:show`.
 * Run, revert and show work on MIGRATION_DATABASE_URL or DATABASE_URL; without one, on the database below DATA_DIR (the demo's when that is not set).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { command, Obstacle, say } from './set-up/narrate.mjs';
import { root } from './set-up/run.mjs';

const require = createRequire(import.meta.url);
const [verb, ...args] = process.argv.slice(2);

await command(async () => {
  if (verb === 'create') return create(args);
  if (!['run', 'revert', 'show'].includes(verb)) throw new Obstacle('Use: npm run migration:create|run|revert|show');
  await onDatabase(verb);
});

function create([module, change]) {
  const isName = (name) => /^[a-z]+(-[a-z0-9]+)*$/.test(name ?? '');
  if (!isName(module) || !isName(change)) throw new Obstacle('Use: npm run migration:create -- contracts add-end-day');
  const number = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const name = `${number}-${module}-${change}`;
  const className = `${`${module}-${change}`.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase())}${number}`;
  writeFileSync(join(root, 'migrations', `${name}.ts`), skeleton(className));
  addToIndex(name, className);
  say(`migrations/${name}.ts is there and listed in migrations/index.ts. Write its two statements.`);
}

function skeleton(className) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Say here what changes and why; the running version must survive it. */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('');
  }
}
`;
}

/** Imports stand above the list; the newest migration goes last in both. */
function addToIndex(name, className) {
  const path = join(root, 'migrations', 'index.ts');
  const lines = readFileSync(path, 'utf8').split('\n');
  const lastImport = lines.findLastIndex((line) => line.startsWith('import '));
  lines.splice(lastImport + 1, 0, `import { ${className} } from './${name}.js';`);
  lines.splice(lines.findLastIndex((line) => line.trim() === '];'), 0, `  ${className},`);
  writeFileSync(path, lines.join('\n'));
}

async function onDatabase(what) {
  const { migrationSource, runMigrations } = require(join(root, 'dist', 'src', 'platform', 'database', 'index.js'));
  const { ownerUrl, stop } = await database();
  try {
    if (what === 'run') say(`${(await runMigrations({ ownerUrl, log: say })).length} migrations ran.`);
    else await withSource(migrationSource(ownerUrl), what === 'revert' ? revert : show);
  } finally {
    await stop();
  }
}

async function withSource(source, work) {
  await source.initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}

async function revert(source) {
  await source.undoLastMigration();
  await show(source);
}

async function show(source) {
  const table = await source.query(`SELECT to_regclass('gangway_migrations') AS name`);
  const done = table[0].name ? (await source.query('SELECT name FROM gangway_migrations')).map(({ name }) => name) : [];
  const names = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  for (const name of names) say(`${done.includes(name) ? 'done   ' : 'waiting'}  ${name}`);
}

/** Where the data folder of the demo holds a database, that one is started, or shared when the demo runs. */
async function database() {
  const url = process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL;
  if (url) return { ownerUrl: url, stop: () => Promise.resolve() };
  const dataDir = join(resolve(process.env.DATA_DIR ?? join(root, '.data', 'demo')), 'postgres');
  if (!existsSync(dataDir)) throw new Obstacle(`Set MIGRATION_DATABASE_URL, or DATA_DIR to a folder with a database (${dataDir} is not there).`);
  const { startEmbeddedPostgres } = require(join(root, 'dist', 'src', 'platform', 'database', 'embedded', 'index.js'));
  return startEmbeddedPostgres({ dataDir });
}
