import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = process.cwd();
const modulesFolder = join(root, 'src/modules');
const modules = readdirSync(modulesFolder);

/** Who may join whose views: the calls that the boundaries allow, read from their one list. */
const uses = readUses();

interface Reference {
  readonly file: string;
  readonly module: string;
  readonly schema: string;
  readonly relation: string;
}

const views = viewsInMigrations();
const references = modules.flatMap((module) => filesBelow(join(modulesFolder, module)).flatMap((file) => referencesIn(module, file)));

describe('SQL in modules', () => {
  it('is found at all', () => {
    expect(references.length).toBeGreaterThan(50);
    expect(views.size).toBeGreaterThan(5);
  });

  it('reads of other modules only published views, and only of modules it may call', () => {
    const wrong = references.filter(({ module, schema, relation }) => {
      if (schema === module.replaceAll('-', '_') || schema === 'platform') return false;
      return !views.has(`${schema}.${relation}`) || !(uses[module] ?? []).includes(schema.replaceAll('_', '-'));
    });
    expect(wrong.map(({ file, schema, relation }) => `${file} reads ${schema}.${relation}`)).toEqual([]);
  });
});

function referencesIn(module: string, file: string): Reference[] {
  const text = readFileSync(file, 'utf8');
  const schemas = [...modules.map((name) => name.replaceAll('-', '_')), 'platform'].join('|');
  const pattern = new RegExp(`\\b(?:from|join|into|update|table)\\s+(${schemas})\\.(\\w+)`, 'gi');
  return [...text.matchAll(pattern)]
    .filter(([whole]) => !/^from\s+['"]/i.test(whole))
    .map(([, schema = '', relation = '']) => ({ file: relative(root, file), module, schema, relation }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function viewsInMigrations(): Set<string> {
  const folder = join(root, 'migrations');
  const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return new Set([...text.matchAll(/CREATE (?:OR REPLACE )?VIEW (\w+\.\w+)/gi)].map(([, name = '']) => name));
}

function readUses(): Record<string, string[]> {
  const text = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8');
  const list = /const uses = \{([\s\S]*?)\n\};/.exec(text)?.[1] ?? '';
  return Object.fromEntries([...list.matchAll(/^\s*'?([\w-]+)'?: \[([^\]]*)\]/gm)].map(([, module = '', names = '']) => [module, [...names.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)]));
}
