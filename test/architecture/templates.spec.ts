import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import hbs from 'hbs';
import { joinedCss } from '../../src/platform/views/assets.js';
import { repositoryRoot } from '../../src/platform/views/index.js';
import { isPartial, templatesBelow } from '../../src/platform/views/template-engine.js';

const { handlebars } = hbs;
const root = repositoryRoot();
const viewsFolder = join(root, 'views');

interface Template {
  file: string;
  folder: string;
  source: string;
}

const templates: Template[] = templatesBelow(viewsFolder).map((file) => ({
  file,
  folder: file.slice(0, file.lastIndexOf('/')),
  source: readFileSync(join(viewsFolder, file), 'utf8'),
}));

/** Mails are read in mail programs: inline styles are their only ones, and they have a layout of their own. */
const pages = templates.filter(({ file }) => !file.startsWith('mail/'));
const partials = new Set(pages.map(({ file }) => file).filter(isPartial).map((file) => file.replace(/\.hbs$/, '')));

interface SyntaxNode {
  type: string;
  name?: { type: string; original?: string };
}

/** The names that a template includes; null where the name is worked out at run time. */
function includedBy(source: string): (string | null)[] {
  const names: (string | null)[] = [];
  walk(handlebars.parse(source), ({ type, name }) => {
    if (type === 'PartialStatement' || type === 'PartialBlockStatement') names.push(name?.type === 'PathExpression' ? (name.original ?? '') : null);
  });
  return names;
}

function walk(part: unknown, visit: (node: SyntaxNode) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if ('type' in part && typeof part.type === 'string') visit(part as SyntaxNode);
  for (const value of Object.values(part)) walk(value, visit);
}

/** What is between the mustaches, so that `button--{{kind}}` is no class name; `{{classes "button" …}}` writes the part it is given. */
function classesIn(source: string): string[] {
  const attributes = [...source.matchAll(/\sclass="((?:\{\{[^}]*\}\}|[^"{])*)"/g)].map((match) => match[1] ?? '');
  const words = attributes.flatMap((value) => value.replace(/\{\{classes "([^"]+)"[^}]*\}\}/g, '$1').replace(/\{\{#?\/?(?:if|unless|else|each)[\s\S]*?\}\}/g, ' ').split(/\s+/));
  return words.filter((word) => word !== '' && !/[{}]/.test(word));
}

/** The parts that the style knows: `.button__icon` and `.button--go` are of the part "button". */
const styledParts = new Set([...`${joinedCss(root, { isDesk: false })}${joinedCss(root, { isDesk: true })}`.matchAll(/\.([a-z][a-z0-9-]*?)(?=__|--|[^a-z0-9-])/g)].map((match) => match[1]));

describe.each(pages)('$file', ({ file, folder, source }) => {
  const included = includedBy(source);
  const named = included.filter((name): name is string => name !== null && name !== '@partial-block');

  it('includes only what is there', () => {
    expect(named.filter((name) => !partials.has(name))).toEqual([]);
  });

  it('includes only its own folder, components and layouts', () => {
    const allowed = [`${folder}/`, 'components/', 'layouts/'];
    expect(named.filter((name) => !allowed.some((start) => name.startsWith(start)))).toEqual([]);
  });

  it('works out names of partials only where pages choose them', () => {
    if (included.includes(null)) expect(['layouts', 'gallery']).toContain(folder);
  });

  it('tells what is wrong in one place: below the way back, above the heading', () => {
    const places = [source.indexOf('components/back-link'), source.lastIndexOf('components/error-summary'), source.indexOf('<h1')];
    const shown = places[1] === -1 || folder === 'components' ? [] : places.filter((place) => place !== -1);
    expect(shown).toEqual(shown.toSorted((one, other) => one - other));
  });

  it('escapes everything but the body of a layout', () => {
    const unescaped = [...source.matchAll(/\{\{\{[\s\S]*?\}\}\}|\{\{~?&[\s\S]*?\}\}/g)].map((match) => match[0]);
    const isLayout = folder === 'layouts' && !isPartial(file);
    expect(unescaped.filter((each) => !isLayout || each !== '{{{body}}}')).toEqual([]);
  });

  it('has no inline style, script or handler', () => {
    expect(source).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|hx-on|javascript:/i);
  });

  it('says so when it asks for news by itself, which keeps nobody signed in', () => {
    const asking = [...source.matchAll(/hx-trigger="every [^"]*"(.{0,50})/g)].map((match) => match[1] ?? '');
    expect(asking.filter((rest) => !rest.startsWith(` hx-headers='{"Gangway-By-Itself":"yes"}'`))).toEqual([]);
  });

  it('puts the token first into each form that is posted', () => {
    const forms = [...source.matchAll(/<form\b(?=(?:\{\{[^}]*\}\}|[^>{])*method="post")(?:\{\{[^}]*\}\}|[^>{])*>\s*([\s\S]{0,40})/gi)];
    expect(forms.filter((match) => !match[1]?.startsWith('{{> components/form-token')).map((match) => match[0])).toEqual([]);
  });

  it('uses classes of parts that have a style', () => {
    const parts = classesIn(source).map((name) => name.split(/__|--/)[0] ?? name);
    expect([...new Set(parts)].filter((part) => !styledParts.has(part))).toEqual([]);
  });
});

it('finds the templates it is about', () => {
  expect(pages.length).toBeGreaterThan(40);
  expect(partials.has('components/button')).toBe(true);
});
