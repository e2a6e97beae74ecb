import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { whatAxeFinds } from './axe.js';

const pictures = join(process.cwd(), 'test-results', 'pictures');
const pictured = process.env['PICTURES'] ? ['a desk with scripts', 'an old phone without scripts'] : [];

/** What this file needs of the browser's elements. */
interface HTMLElementLike {
  readonly ownerDocument: { readonly activeElement: unknown };
}

/** Somebody who walks through Gangway in a real browser and looks at every page on the way. */
export class Walker {
  private constructor(
    readonly page: Page,
    private readonly screen: string,
    private readonly base: string,
    private readonly hasOnlyKeys: boolean,
  ) {}

  static async arrive(browser: Browser, base: string, screen: { name: string; options: BrowserContextOptions }): Promise<Walker> {
    const context = await browser.newContext(screen.options);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const walker = new Walker(page, screen.name, base, screen.name.includes('keyboard'));
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

  /** @param label the label's whole text, or a pattern for those with a hint or an "(optional)" */
  async fill(label: string | RegExp, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true }).first();
    if (!this.hasOnlyKeys) return field.fill(text);
    await this.tabTo(field);
    await this.page.keyboard.press('Control+A');
    // A date field takes its parts one after another and moves on by itself; text fields take the text.
    if ((await field.getAttribute('type')) === 'date') await this.page.keyboard.type(text.split('-').toReversed().join(''));
    else await this.page.keyboard.insertText(text);
  }

  async choose(label: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    if (!this.hasOnlyKeys) return field.check();
    if (await field.isChecked()) return;
    if ((await field.getAttribute('type')) === 'radio') return this.chooseRadio(field);
    await this.tabTo(field);
    await this.page.keyboard.press('Space');
  }

  /** Radios are one stop for Tab, which is the chosen one or, while none is, the first; arrows go on from there. */
  private async chooseRadio(field: Locator): Promise<void> {
    const group = this.page.locator(`input[type="radio"][name="${await field.getAttribute('name')}"]`);
    const chosen = group.and(this.page.locator(':checked'));
    await this.tabTo((await chosen.count()) > 0 ? chosen : group.first());
    await this.page.keyboard.press('Space');
    for (let moves = await group.count(); moves > 0 && !(await field.isChecked()); moves -= 1) await this.page.keyboard.press('ArrowDown');
  }

  /** Chooses one of a list's options by its words. */
  async select(label: string, option: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    if (!this.hasOnlyKeys) return void (await field.selectOption({ label: option }));
    await this.tabTo(field);
    await this.page.keyboard.type(option);
  }

  async press(name: string): Promise<void> {
    await this.activate(this.page.getByRole('button', { name, exact: true }).first());
  }

  async follow(name: string): Promise<void> {
    await this.activate(this.page.getByRole('link', { name }).first());
  }

  private async activate(target: Locator): Promise<void> {
    if (this.hasOnlyKeys) {
      await this.tabTo(target);
      await Promise.all([this.page.waitForEvent('framenavigated'), this.page.keyboard.press('Enter')]);
    } else await target.click();
    await this.page.waitForLoadState();
  }

  /** Moves on with Tab until the focus is there, as somebody without a mouse does; a trap or an unreachable control fails. */
  private async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < 150; stops += 1) {
      if (await target.evaluate<boolean, HTMLElementLike>((element) => element === element.ownerDocument.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}.`);
  }

  heading(): Promise<string> {
    return this.page.locator('h1').first().innerText();
  }

  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /**
   * Looks at the page: nothing that axe finds, nothing wider than the screen, one h1; and with PICTURES=1 takes a picture for people to look at.
   * @returns what is wrong, empty when nothing is
   */
  async look(name: string): Promise<string[]> {
    await this.takePicture(name);
    const overflow = await this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    const headings = await this.page.locator('h1').count();
    const found = [...this.troubles.splice(0)];
    if (overflow > 0) found.push(`${name}: ${overflow} px wider than the screen`);
    if (headings !== 1) found.push(`${name}: ${headings} h1`);
    return [...found, ...(await this.axe(name))];
  }

  /** Only when somebody wants to see them: the widest screen and the narrowest, where most goes wrong, stand for the others. */
  private async takePicture(name: string): Promise<void> {
    if (!pictured.includes(this.screen)) return;
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name} on ${this.screen}.jpg`), type: 'jpeg', quality: 80, fullPage: true });
  }

  /** Without scripts axe can't run in the page, and by keyboard alone it is the same page again. */
  private async axe(name: string): Promise<string[]> {
    if (this.hasOnlyKeys || this.screen.includes('without scripts')) return [];
    return (await whatAxeFinds(this.page)).map((found) => `${name}: ${found}`);
  }
}
