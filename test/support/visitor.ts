import { PageReader } from './page-reader.js';

type Body = URLSearchParams | FormData | string;

type Answers = Record<string, string | boolean>;

export interface ChosenFile {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Pages travel within one machine: packing and unpacking them is work for nothing. */
const uncompressed = { 'accept-encoding': 'identity' };

/** Somebody with a browser without scripts: keeps cookies, follows redirects, fills forms by their labels. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  page: PageReader = new PageReader(0, '/', '<h1></h1>', new Headers());

  constructor(private readonly url: string) {}

  async open(path: string): Promise<PageReader> {
    return this.follow('GET', path);
  }

  /** Follows the link with these words on the page at hand. */
  async click(words: string): Promise<PageReader> {
    return this.open(this.page.linkTo(words));
  }

  /** Fills the form that the button belongs to, and presses the button. */
  async press(button: string, answers: Answers = {}, file?: ChosenFile): Promise<PageReader> {
    const form = this.page.fill(button, answers);
    if (form.method === 'GET') return this.open(`${form.action}?${new URLSearchParams(form.fields).toString()}`);
    return this.follow('POST', form.action, bodyOf(form, file));
  }

  /** Sends a form as it is, for what no button offers. */
  async post(path: string, fields: Record<string, string>): Promise<PageReader> {
    return this.follow('POST', path, new URLSearchParams(fields));
  }

  /** A request as it is, with this visitor's cookies; redirects are not followed. */
  async request(method: string, path: string, body?: Body, headers: Record<string, string> = {}): Promise<Response> {
    const url = new URL(path, this.url);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { method, redirect: 'manual', headers: { ...uncompressed, ...(cookie ? { cookie } : {}), ...headers }, ...(body === undefined ? {} : { body }) });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  /** The hidden fields of the first form on the page at hand: its token and its context. */
  get formToken(): Record<string, string> {
    const fields = [...this.page.html.matchAll(/<input type="hidden" name="(_csrf|_acting)" value="([^"]*)"/g)];
    return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private async follow(method: string, path: string, body?: Body): Promise<PageReader> {
    let answer = await this.request(method, path, body);
    let at = path;
    for (let hops = 0; answer.status >= 300 && answer.status < 400 && hops < 10; hops += 1) {
      at = new URL(answer.headers.get('location') ?? '/', new URL(at, this.url)).href;
      answer = await this.request('GET', at);
    }
    const { pathname, search } = new URL(at, this.url);
    this.page = new PageReader(answer.status, pathname + search, await answer.text(), answer.headers);
    return this.page;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const isOver = attributes.some((attribute) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(attribute));
    if (isOver) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}

function bodyOf(form: ReturnType<PageReader['fill']>, file?: ChosenFile): Body {
  if (!form.isMultipart) return new URLSearchParams(form.fields);
  const body = new FormData();
  for (const [name, value] of form.fields) body.append(name, value);
  for (const [label, name] of form.fileFields) {
    const isChosen = file?.label === label;
    body.append(name, new Blob(isChosen ? [new Uint8Array(file.bytes)] : [], { type: isChosen ? file.type : '' }), isChosen ? file.name : '');
  }
  return body;
}
