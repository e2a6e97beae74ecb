import { Injectable, Optional } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock, SystemClock } from '../clock/index.js';
import { type FlashMessage, PageAnswer, RedirectAnswer } from './answers.js';
import { Assets } from './assets.js';
import { rememberFlash, takeFlash } from './flash.js';
import { AnonymousLayoutDataSource, anonymousLayout, type LayoutData, LayoutDataSource } from './layout-data.js';
import { TemplateEngine } from './template-engine.js';

const defaultLayout = 'room';
/** More entries of a client than a narrow screen shows in two rows stand in a menu there. */
const mostInRows = 6;

/** What page data may say to the layout around it. */
interface PageHints {
  title?: string;
  /** What search engines show of a public page. */
  description?: string;
  hasErrors?: boolean;
  form?: { hasErrors: boolean };
  journeyHeader?: unknown;
  aside?: string;
  scripts?: boolean;
  saveAndExitPath?: string;
  mastNote?: unknown;
  footerNote?: string;
  reportPath?: string;
}

/** The one place that decides between page and fragment, and the one that knows htmx' headers. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly engine: TemplateEngine,
    private readonly assets: Assets,
    @Optional() private readonly source: LayoutDataSource = new AnonymousLayoutDataSource(),
    @Optional() private readonly clock: Clock = new SystemClock(),
  ) {}

  /** A template alone, without request and layout: for mails, previews and tests. */
  renderToString(template: string, data: object, locals: LayoutData = anonymousLayout): Promise<string> {
    return this.engine.render({ template, layout: null, data, surroundings: {}, frame: this.frameOf(locals) });
  }

  /** Renders and sends. */
  async send(req: Request, res: Response, answer: PageAnswer | RedirectAnswer): Promise<void> {
    res.send(await this.prepare(req, res, answer));
  }

  /** Sets status and headers and gives the body back. */
  private async prepare(req: Request, res: Response, answer: PageAnswer | RedirectAnswer): Promise<string> {
    res.vary('HX-Request-Type');
    // Pages carry a token and often a person's data: no cache, shared or not, may keep them unless a page says so.
    res.setHeader('Cache-Control', 'no-store');
    return answer instanceof RedirectAnswer ? prepareRedirect(req, res, answer) : this.preparePage(req, res, answer);
  }

  private async preparePage(req: Request, res: Response, answer: PageAnswer): Promise<string> {
    const { fragment, status = 200, headers = {}, layout = defaultLayout } = answer.options;
    const isPart = asksForPart(req);
    const data = await this.source.of(req, res, { navigation: !(isPart && fragment !== undefined) && showsNavigation(layout, answer.data) });
    // A page without a part, such as an error's, takes the place of the whole page and not of the element that asked.
    if (isPart && fragment === undefined) res.setHeader('HX-Retarget', 'body').setHeader('HX-Reswap', 'outerHTML');
    const html =
      isPart && fragment !== undefined
        ? await this.renderToString(fragment, answer.data, data)
        : await this.renderPage(answer, layout, data, takeFlash(req, res));
    res.status(status).type('html');
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    return html;
  }

  private renderPage(answer: PageAnswer, layout: string, data: LayoutData, flash: FlashMessage | null): Promise<string> {
    const surroundings = surroundingsOf(answer, layout, data, flash);
    return this.engine.render({ template: answer.template, layout, data: answer.data, surroundings, frame: this.frameOf(data) });
  }

  private frameOf(layout: LayoutData): Record<string, unknown> {
    const place = { timeZone: layout.timeZone, lang: layout.lang, now: this.clock.now() };
    return { layout, place, assets: this.assets.paths, acting: actingToken(layout) };
  }
}

/** What the button of a narrow screen's menu says: where somebody is, or null outside every entry. */
function menuOf({ navigation, viewer }: LayoutData): { here: string | null } | null {
  // Talent has few entries, and does not load the style of the menu.
  if (viewer?.actingAs.kind !== 'client' || navigation.length <= mostInRows) return null;
  return { here: navigation.find(({ isCurrent }) => isCurrent)?.label ?? null };
}

/** Which context a form was made in, so that one posted under another context can be told apart. */
export function actingToken(layout: LayoutData): string {
  const current = layout.viewer?.contexts.find((context) => context.isCurrent);
  return current && current.kind !== 'self' ? `${current.kind}:${current.id}` : 'self';
}

/** Wizard pages lead on and out, and to nowhere else; the counts in a navigation would cost statements for nothing. */
function showsNavigation(layout: string, { saveAndExitPath }: PageHints): boolean {
  return (layout === 'room' || layout === 'desk') && !saveAndExitPath;
}

/** Whether a script of a page asks, for a part of it, and not a person for a page. */
export function asksForPart(req: Request): boolean {
  return req.headers['hx-request-type'] === 'partial';
}

function prepareRedirect(req: Request, res: Response, answer: RedirectAnswer): string {
  if (answer.flash) rememberFlash(req, res, answer.flash);
  if (asksForPart(req)) {
    // A part of the page can't become another page; htmx is told to go there instead.
    res.status(200).setHeader('HX-Redirect', answer.path);
  } else {
    res.status(303).setHeader('Location', answer.path);
  }
  return '';
}

function surroundingsOf(answer: PageAnswer, layout: string, data: LayoutData, flash: FlashMessage | null): object {
  const hints: PageHints = answer.data;
  const hasErrors = hints.hasErrors ?? hints.form?.hasErrors ?? false;
  return {
    page: answer.data,
    title: hints.title ?? '',
    description: hints.description ?? null,
    hasErrors,
    flash,
    journeyHeader: hints.journeyHeader ?? null,
    aside: hints.aside ?? null,
    hasScripts: hints.scripts ?? layout !== 'focus',
    saveAndExitPath: hints.saveAndExitPath ?? data.saveAndExitPath ?? null,
    mastNote: hints.mastNote ?? null,
    footerNote: hints.footerNote ?? data.footerNote ?? null,
    reportPath: hints.reportPath ?? null,
    menu: menuOf(data),
    // What only a company's people see has a style of its own, which talent on an old phone does not load.
    isForClient: data.viewer?.actingAs.kind === 'client',
    theme: data.theme === 'auto' ? null : data.theme,
  };
}
