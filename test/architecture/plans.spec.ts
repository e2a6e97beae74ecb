import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = process.cwd();
const keys = "'(?:basic|plus|business|enterprise)'";

/** A plan is a row of features and numbers: whoever asks for its name has forgotten a feature. */
const asksForName = new RegExp(`[=!]==?\\s*${keys}|${keys}\\s*[=!]==?|case ${keys}|(?:=|<>|\\bIN\\s*\\()\\s*${keys}|\\.includes\\(${keys}|\\(eq \\w+[\\w.]* ["'](?:basic|plus|business|enterprise)["']`, 'i');

describe('plans', () => {
  it('are compared by their features and never by their names', () => {
    expect(linesIn(join(root, 'src')).concat(linesIn(join(root, 'views'))).filter(({ text }) => asksForName.test(text))).toEqual([]);
  });

  it.each(["if (plan === 'basic')", "plan.key !== 'enterprise'", "case 'plus':", "WHERE plan = 'business'", "plan_key IN ('basic', 'plus')", "{{#if (eq plan.key \"plus\")}}"])('would be seen in %s', (text) => {
    expect(asksForName.test(text)).toBe(true);
  });
});

function linesIn(folder: string): { place: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|hbs)$/.test(entry.name) && !entry.name.includes('.spec.'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      return readFileSync(file, 'utf8').split('\n').map((text, index) => ({ place: `${relative(root, file)}:${index + 1}`, text }));
    });
}
