import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkedContext, unchecked } from './checked-context.js';
import { initialsOf, hueOf } from './helpers.js';
import { isPartial, TemplateEngine } from './template-engine.js';

const frame = { layout: { csrfToken: 'token', viewer: null }, acting: 'self', place: { timeZone: 'UTC', lang: 'en', now: new Date('2027-01-01') } };

/** Renders a template that stands for this test alone. */
function rendered(source: string, data: object, checkKeys = true): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-views-'));
  writeFileSync(join(folder, 'page.hbs'), source);
  const engine = new TemplateEngine({ reload: false, checkKeys });
  return engine.render({ template: relative(engine.viewsFolder, join(folder, 'page')), layout: null, data, surroundings: {}, frame });
}

describe('templates', () => {
  it('escape', async () => expect(await rendered('{{name}}', { name: '<b>"' })).toBe('&lt;b&gt;&quot;'));

  it('refuse a key that is not there', async () => {
    await expect(rendered('{{nmae}}', { name: 'x' }, false)).rejects.toThrow('nmae');
  });

  it('refuse a misspelt key in a question, too', async () => {
    await expect(rendered('{{#if isWelcom}}x{{/if}}', { isWelcome: true })).rejects.toThrow('isWelcom');
    await expect(rendered('{{#each people}}{{#if isOwnr}}x{{/if}}{{/each}}', { people: [{ isOwner: true }] })).rejects.toThrow('isOwnr');
  });

  it('let components go without what is optional', async () => {
    expect(await rendered('{{> components/badge kind="ok" label=state.label icon=state.icon}}', { state: { label: 'Active', icon: null } })).toContain('Active');
    expect(await rendered('{{> components/facts items=items}}', { items: [{ label: 'Client', value: 'Meridian Labs' }] })).toContain('Meridian Labs');
  });

  it('show components only what is passed to them', async () => {
    expect(await rendered('{{> components/note kind="info" text="Hello"}}', { lead: 'Not meant for the note' })).not.toContain('Not meant');
  });

  it('take {{path}} without parameters for data, with parameters for the helper', async () => {
    expect(await rendered('{{path}} {{path "/contracts" id "a/b"}}', { path: '/home', id: 7 })).toBe('/home /contracts/7/a%2Fb');
    await expect(rendered('{{date}}', {})).rejects.toThrow('date');
  });

  it('translate and fill in', async () => {
    expect(await rendered('{{t "Hello {name}" name=name}} {{t "{count} task" "{count} tasks" count=two}}', { name: '<Dana>', two: 2 })).toBe('Hello &lt;Dana&gt; 2 tasks');
  });

  it('write attributes and classes where there is something to say', async () => {
    const source = '<b class="{{classes "button" kind big=isBig small=isSmall}}"{{attributes form=form data-key=key}}>{{tick mark}}</b>';
    expect(await rendered(source, { kind: 'go', isBig: true, isSmall: false, form: '"><script>', key: null, mark: 'todo' })).toBe(
      '<b class="button button--go button--big" form="&quot;&gt;&lt;script&gt;"></b>',
    );
    expect(await rendered(source, { kind: '', isBig: false, isSmall: true, form: null, key: 'A', mark: 'done' })).toMatch(/^<b class="button button--small" data-key="A"><svg/);
  });

  it('give forms their token and context', async () => {
    expect(await rendered('{{> components/form-token}}', {})).toContain('name="_csrf" value="token"><input type="hidden" name="_acting" value="self">');
  });
});

describe('a checked context', () => {
  it('hands its values back unwatched', () => {
    const item = { label: 'x' };
    const watched = checkedContext({ item });
    expect(() => void Reflect.get(watched.item, 'hint')).toThrow('"hint"');
    expect(Reflect.get(unchecked({ item: watched.item }), 'item')).toBe(item);
  });

  it('leaves dates alone', () => expect(checkedContext({ at: new Date(0) }).at.toISOString()).toBe('1970-01-01T00:00:00.000Z'));
});

it('knows what may be included', () => {
  expect(['components/badge.hbs', 'contracts/_status.hbs', 'contracts/review.hbs', 'layouts/room.hbs'].filter(isPartial)).toEqual(['components/badge.hbs', 'contracts/_status.hbs']);
});

it('makes initials and a colour of a name', () => {
  expect([initialsOf('Dana Whitfield'), initialsOf('  Lena '), initialsOf('Mei-Ling van der Tan'), initialsOf('')]).toEqual(['DW', 'L', 'MT', '']);
  expect(hueOf('amira')).toBe(hueOf('amira'));
  expect(new Set([...'abcdefghijklmnop'].map(hueOf)).size).toBe(12);
});
