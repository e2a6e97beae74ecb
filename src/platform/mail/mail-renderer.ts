import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import hbs from 'hbs';
import { Settings } from '../config/index.js';
import { checkedContext, helpersWith, repositoryRoot } from '../views/index.js';
import type { MailContent } from './mail-kind.js';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

type Part = 'html' | 'text';
type Template = ReturnType<typeof hbs.handlebars.compile>;

const folder = join(repositoryRoot(), 'views', 'mail');

/**
 * Renders both parts of a mail, each in its layout. Mails have their own Handlebars beside the pages': the text
 * part must not be escaped, and an inclusion in a mail may only be one of `views/mail`.
 */
@Injectable()
export class MailRenderer {
  private engines = { html: new PartEngine('html'), text: new PartEngine('text') };

  constructor(private readonly settings: Settings) {}

  /** @param at when the mail was queued: a mail rendered again later must come out the same */
  async render(content: MailContent, at: Date = new Date()): Promise<RenderedMail> {
    if (this.settings.mode === 'development') this.engines = { html: new PartEngine('html'), text: new PartEngine('text') };
    const place = { timeZone: content.timeZone ?? 'UTC', lang: content.lang ?? 'en', now: at };
    const subject = oneLine(content.subject);
    const html = this.renderPart('html', content, subject, place);
    const text = this.renderPart('text', content, subject, place);
    return Promise.resolve({ subject, html, text: tidied(text) });
  }

  private renderPart(part: Part, content: MailContent, subject: string, place: object): string {
    const engine = this.engines[part];
    const data = this.settings.isProduction ? content.data : checkedContext(content.data);
    const body = engine.render(content.template, data, { place });
    const { preheader, why } = content.data;
    const { publicUrl } = this.settings;
    const lang = content.lang ?? 'en';
    const around = { subject, preheader, why, lang, dir: directionOf(lang), homeUrl: publicUrl, reportUrl: `${publicUrl}/report` };
    return engine.render('_layout', { ...around, body: engine.safe(body) }, { place });
  }
}

/** The templates of one part, compiled once. */
class PartEngine {
  private readonly handlebars = hbs.create().handlebars;
  private readonly templates = new Map<string, Template>();

  constructor(private readonly part: Part) {
    this.handlebars.registerHelper(helpersWith((html) => this.safe(html)));
    const ending = `.${part}.hbs`;
    for (const file of readdirSync(folder)) {
      if (!file.startsWith('_') || !file.endsWith(ending)) continue;
      this.handlebars.registerPartial(`mail/${file.slice(0, -'.hbs'.length)}`, this.compile(readFileSync(join(folder, file), 'utf8')));
    }
  }

  render(name: string, data: object, frame: object): string {
    return this.template(name)(data, { data: frame });
  }

  safe(markup: string): object {
    return new this.handlebars.SafeString(markup);
  }

  private template(name: string): Template {
    let template = this.templates.get(name);
    if (!template) {
      template = this.compile(readFileSync(join(folder, `${name}.${this.part}.hbs`), 'utf8'));
      this.templates.set(name, template);
    }
    return template;
  }

  private compile(source: string): Template {
    return this.handlebars.compile(source, {
      strict: true,
      explicitPartialContext: true,
      preventIndent: true,
      noEscape: this.part === 'text',
    });
  }
}

function directionOf(lang: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/u.test(lang) ? 'rtl' : 'ltr';
}

/** Text for a header: whatever breaks a line or is no character becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Templates leave empty lines where a condition was; two in a row are enough. */
function tidied(text: string): string {
  return `${text.replace(/[ \t]+$/gmu, '').replace(/\n{3,}/gu, '\n\n').trim()}\n`;
}
