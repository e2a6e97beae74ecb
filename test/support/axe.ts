import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page, as "rule at places".
 * It looks at the page itself only: the frames that show mails run no scripts, and axe would wait in them for ever.
 * @param without rules that do not hold there
 */
export async function whatAxeFinds(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = { iframes: false, resultTypes: ['violations'], rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) };
  const violations = await page.evaluate<axe.Result[]>(`axe.run(document, ${JSON.stringify(options)}).then((found) => found.violations)`);
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
