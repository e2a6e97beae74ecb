/**
 * Writes docs/events.md: every event, who says it and who hears it, read from the code.
 * `--check` writes nothing and fails when the file is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'docs', 'events.md');

const sources = sourcesBelow(join(root, 'src'));
const events = sources.filter(({ path }) => path.endsWith('/events.ts')).flatMap(eventsOf);
const hearings = sources.flatMap(hearingsOf);

const text = page();
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('docs/events.md is not what the code says: run `npm run docs:events`.\n');
  process.exit(1);
}

function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

function eventsOf({ text }) {
  return [...text.matchAll(/class (\w+) extends DomainEvent[\s\S]*?eventName = '([^']+)'/g)].map(([, name, eventName]) => ({ name, eventName }));
}

function hearingsOf({ path, text }) {
  const found = [...text.matchAll(/@(JoinsTransaction|AfterCommit)\((\w+)(?:,\s*\{\s*order:\s*(\d+)\s*\})?\)[\s\S]*?class (\w+)/g)];
  return found.map(([, how, event, order, listener]) => ({ how, event, order: Number(order ?? 100), listener, module: moduleOf(path) }));
}

function moduleOf(path) {
  return path.split('/')[2];
}

function saidBy({ name }) {
  const places = sources.filter(({ text }) => text.includes(`new ${name}(`)).map(({ path }) => path.split('/').at(-1).replace(/(\.listener|\.job)?\.ts$/, ''));
  return [...new Set(places)].join(', ') || '(nobody yet)';
}

function heardBy(event, how) {
  const heard = hearings.filter((hearing) => hearing.event === event.name && hearing.how === how);
  heard.sort((a, b) => a.order - b.order || a.listener.localeCompare(b.listener));
  return heard.map(({ module, listener }) => `${module}: ${listener}`).join('<br>');
}

function page() {
  const rows = events
    .toSorted((a, b) => a.eventName.localeCompare(b.eventName))
    .map((event) => `| \`${event.eventName}\` | ${saidBy(event)} | ${heardBy(event, 'JoinsTransaction')} | ${heardBy(event, 'AfterCommit')} |`);
  return [
    '# Events',
    '',
    'Made from the code by `npm run docs:events`. Joined listeners hear in the order given, in the transaction of whoever says it;',
    'the others hear after the commit, through the outbox.',
    '',
    '| event | said by | joins the transaction | after commit |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
