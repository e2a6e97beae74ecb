import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const pictures = join(process.cwd(), 'test-results', 'pictures');

/** Somebody who walks through Gangway in a real browser and looks at every page on the way. */
export class Walker {
  private constructor(
    readonly page: Page,
    private readonly screen: string,
    private readonly base: string,
  ) {}

  static async arrive(browser: Browser, base: string, screen: { name: string; options: BrowserContextOptions }): Promise<Walker> {
    const context = await browser.newContext(screen.options);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const walker = new Walker(page, screen.name, base);
    page.on('pageerror', (error) => walker.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) walker.troubles.push(message.text());
    });
    return walker;
  }

  /** Script errors and violations of the content security policy met on the way. */
  readonly troubles: string[] = [];

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.base).href);
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).check();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    await this.page.waitForLoadState();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
    await this.page.waitForLoadState();
  }

  heading(): Promise<string> {
    return this.page.locator('h1').first().innerText();
  }

  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /**
   * Looks at the page: nothing that axe finds, nothing wider than the screen, one h1; and takes a picture for people to look at.
   * @returns what is wrong, empty when nothing is
   */
  async look(name: string): Promise<string[]> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name} on ${this.screen}.png`), fullPage: true });
    const overflow = await this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    const headings = await this.page.locator('h1').count();
    const found = [...this.troubles.splice(0)];
    if (overflow > 0) found.push(`${name}: ${overflow} px wider than the screen`);
    if (headings !== 1) found.push(`${name}: ${headings} h1`);
    return [...found, ...(await this.axe(name))];
  }

  /** Without scripts axe can't run in the page, and the same page is looked at with scripts anyway. */
  private async axe(name: string): Promise<string[]> {
    if (this.screen.includes('without scripts')) return [];
    // In the page itself only: the frames that show mails run no scripts, and axe would wait in them for ever.
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<axe.AxeResults>('axe.run(document, { iframes: false })');
    return violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
}
