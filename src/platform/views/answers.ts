export type LayoutName = 'focus' | 'room' | 'desk' | 'bare';

export interface PageOptions {
  status?: number;
  /** The template that answers htmx when it asks for a part only: the same file that the page includes. */
  fragment?: string;
  layout?: LayoutName;
  headers?: Record<string, string>;
}

/** A page that a controller wants shown; PageAdapter renders and sends it. */
export class PageAnswer {
  constructor(
    readonly template: string,
    readonly data: object,
    readonly options: PageOptions = {},
  ) {}
}

export interface FlashMessage {
  kind: 'ok' | 'stop' | 'info';
  text: string;
}

/** A redirect (303) after a form; the flash is shown once, on the next whole page. */
export class RedirectAnswer {
  constructor(
    readonly path: string,
    readonly flash?: FlashMessage,
  ) {}
}

/** Answers with a page: `return page('contracts/review', contractView(contract, viewer))`. */
export function page(template: string, data: object, options?: PageOptions): PageAnswer {
  return new PageAnswer(template, data, options);
}

/** Answers with 303 and, if wished, a message for the next page. */
export function redirect(path: string, options?: { flash?: FlashMessage }): RedirectAnswer {
  return new RedirectAnswer(path, options?.flash);
}
