import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repositoryRoot } from './repository-root.js';

/** One file as it is sent. */
export class Asset {
  private compressed: Buffer | null = null;

  constructor(
    readonly path: string,
    readonly type: string,
    readonly body: Buffer,
  ) {}

  /** Compressed once, when first asked for, so that no start waits for it; null where compressing gains nothing, as with fonts. */
  get gzip(): Buffer | null {
    if (this.type === fontType) return null;
    return (this.compressed ??= gzipSync(this.body, { level: 9 }));
  }
}

/** Where a page finds what it loads. */
export interface AssetPaths {
  css: string;
  /** What only pages of the back office and of clients need, on top of the rest. */
  deskCss: string;
  js: string;
  htmx: string;
  font: string;
}

const layerOrder = '@layer reset, tokens, base, layout, parts, utils;';
const cssType = 'text/css; charset=utf-8';
const jsType = 'text/javascript; charset=utf-8';
const fontType = 'font/woff2';

/** Styles, scripts and fonts, joined and hashed at start: no build step, few requests, cached for good. */
export class Assets {
  readonly paths: AssetPaths;
  private readonly byPath = new Map<string, Asset>();
  private readonly currentByName = new Map<string, Asset>();

  constructor(private readonly root: string = repositoryRoot()) {
    const font = this.addFont('latin');
    const fontExtended = this.addFont('latin-ext');
    const css = layerOrder + joinedCss(root, { isDesk: false }).replaceAll('{{latin}}', font.path).replaceAll('{{latin-ext}}', fontExtended.path);
    this.paths = {
      css: this.add('app', 'css', cssType, Buffer.from(css)).path,
      deskCss: this.add('desk', 'css', cssType, Buffer.from(joinedCss(root, { isDesk: true }))).path,
      js: this.add('app', 'js', jsType, Buffer.from(joinedJs(root))).path,
      htmx: this.add('htmx', 'js', jsType, readFileSync(join(root, 'node_modules/htmx.org/dist/htmx.min.js'))).path,
      font: font.path,
    };
  }

  /** The asset of this very path, or undefined. */
  find(path: string): Asset | undefined {
    return this.byPath.get(path);
  }

  /** What a page made before the last deployment asks for: the same name under an older hash. */
  findCurrent(path: string): Asset | undefined {
    return this.currentByName.get(path.replace(/-[0-9a-f]{12}(?=\.[a-z0-9]+$)/, ''));
  }

  private addFont(subset: string): Asset {
    const file = join(this.root, `node_modules/@fontsource-variable/figtree/files/figtree-${subset}-wght-normal.woff2`);
    return this.add(`figtree-${subset}`, 'woff2', fontType, readFileSync(file));
  }

  private add(name: string, extension: string, type: string, body: Buffer): Asset {
    const version = hash('sha256', body, 'hex').slice(0, 12);
    const asset = new Asset(`/assets/${name}-${version}.${extension}`, type, body);
    this.byPath.set(asset.path, asset);
    this.currentByName.set(`/assets/${name}.${extension}`, asset);
    return asset;
  }
}

/**
 * public/css first, then the style of each component and page; the layers decide what wins, not the order.
 * Files that end in `.desk.css` are for the back office and for people who act for a client, so that talent on an old phone does not load them.
 */
export function joinedCss(root: string, { isDesk }: { isDesk: boolean }): string {
  const files = [...filesBelow(join(root, 'public/css'), '.css'), ...filesBelow(join(root, 'views'), '.css')];
  return files.filter((file) => file.endsWith('.desk.css') === isDesk).map((file) => squeezeCss(readFileSync(file, 'utf8'))).join('');
}

function squeezeCss(css: string): string {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
  return bare.replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}').trim();
}

/** Each behaviour is one file and lives in a scope of its own. */
function joinedJs(root: string): string {
  const files = filesBelow(join(root, 'public/js'), '.js');
  return `'use strict';\n${files.map((file) => `(() => {\n${readFileSync(file, 'utf8')}})();\n`).join('')}`;
}

function filesBelow(folder: string, extension: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(extension));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
