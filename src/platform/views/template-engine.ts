import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import hbs from 'hbs';
import { checkedContext, unchecked } from './checked-context.js';
import { helpersWith } from './helpers.js';
import { repositoryRoot } from './repository-root.js';

export interface EngineOptions {
  /** Read templates anew at each rendering; for development. */
  reload: boolean;
  /** Throw when a page's template reads a key that its data does not have; for development and tests. */
  checkKeys: boolean;
}

export interface Rendering {
  template: string;
  /** null for a fragment, which stands alone. */
  layout: string | null;
  data: object;
  /** What the layout shows around the page. */
  surroundings: object;
  /** What every template reads as `@name`. */
  frame: Record<string, unknown>;
}

interface Locals {
  body?: string;
  rendering: Rendering;
}

type Compile = typeof hbs.handlebars.compile;
type RuntimeOptions = Parameters<ReturnType<Compile>>[1];
type Template = ReturnType<typeof hbs.handlebars.compile<object>>;

const extension = '.hbs';
const knownHelpers = Object.fromEntries(Object.keys(helpersWith((html) => ({ html }))).map((name) => [name, true]));

/** Handlebars behind hbs: strict, with layouts, partials read from disk and our helpers. */
export class TemplateEngine {
  readonly viewsFolder = join(repositoryRoot(), 'views');
  private readonly instance = hbs.create();
  private readonly compile: Compile;

  constructor(private readonly options: EngineOptions) {
    const handlebars = this.instance.handlebars;
    const compile = handlebars.compile.bind(handlebars);
    // A component sees only what is passed to it; otherwise a page's "title" would leak into each of them.
    this.compile = (source, more) => compile(source, { ...more, strict: true, explicitPartialContext: true, preventIndent: true, knownHelpers });
    Object.assign(handlebars, { compile: this.compileView.bind(this) });
    handlebars.registerHelper(helpersWith((html) => new handlebars.SafeString(html)));
    this.registerPartials();
  }

  /** Renders a template, inside its layout if it has one. */
  render(rendering: Rendering): Promise<string> {
    if (this.options.reload) this.registerPartials();
    const locals = {
      settings: { views: this.viewsFolder },
      layout: rendering.layout === null ? false : `layouts/${rendering.layout}`,
      cache: !this.options.reload,
      rendering,
    };
    const file = join(this.viewsFolder, rendering.template + extension);
    return new Promise((resolve, reject) => {
      this.instance.__express(file, locals, (error: Error | null, html: string) => (error ? reject(error) : resolve(html)));
    });
  }

  /** hbs compiles views and layouts through here; it knows neither frames nor our way of passing data. */
  private compileView(source: string): (locals: Locals, runtime: RuntimeOptions) => string {
    const template = this.compile<object>(source);
    return (locals, runtime) => {
      const { data, surroundings, frame } = locals.rendering;
      const context = locals.body === undefined ? this.checked(data) : { ...surroundings, body: locals.body };
      return template(context, { ...runtime, data: frame });
    };
  }

  private checked(data: object): object {
    return this.options.checkKeys ? checkedContext(data) : data;
  }

  private registerPartials(): void {
    for (const file of templatesBelow(this.viewsFolder)) {
      // Mails are rendered elsewhere, their text parts by other rules.
      if (!isPartial(file) || file.startsWith('mail/')) continue;
      const source = readFileSync(join(this.viewsFolder, file), 'utf8');
      const template = this.compile<object>(source);
      const isWatched = this.options.checkKeys && file.startsWith('components/');
      this.instance.handlebars.registerPartial(file.slice(0, -extension.length), isWatched ? withoutCheck(template) : template);
    }
  }
}

/** A component gets its parameters as they are; `{{#if hint}}` is no mistake there. */
function withoutCheck(template: Template): Template {
  return (context, runtime) => template(unchecked(context), runtime);
}

/** All templates below a folder, by their path with forward slashes. */
export function templatesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(extension));
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

/** Components and every `_file` may be included; pages and layouts may not. */
export function isPartial(file: string): boolean {
  return file.startsWith('components/') || /(^|\/)_[^/]+$/.test(file);
}
