import { breakableToHtml, markdownToHtml, userTextToHtml } from './markup.js';

describe('what people write', () => {
  it('is shown as they typed it', () => {
    expect(userTextToHtml('Hi <b>Amira</b>,\nsee you.\n\nDana')).toBe('<p dir="auto">Hi &lt;b&gt;Amira&lt;/b&gt;,<br>see you.</p><p dir="auto">Dana</p>');
  });

  it('has links that vouch for nothing', () => {
    expect(userTextToHtml('At https://lumen.example/a?b=1&c="2')).toContain('<a href="https://lumen.example/a?b=1&amp;c=" rel="nofollow noopener">https://lumen.example/a?b=1&amp;c=</a>');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '"><script>alert(1)</script>'])('never runs: %s', (text) => {
    const html = userTextToHtml(text) + markdownToHtml(`[x](${text}) ${text}`);
    expect(html).not.toMatch(/<script|href="(javascript|data):/i);
  });
});

describe('an address on a narrow screen', () => {
  it('breaks after the @ and before dots, and only there', () => {
    expect(breakableToHtml('owner · ana.lind@mail.example.net')).toBe('owner · ana<wbr>.lind@<wbr>mail<wbr>.example<wbr>.net');
    expect(breakableToHtml('$85.00 an hour')).toBe('$85.00 an hour');
  });

  it('is escaped', () => expect(breakableToHtml('"<b>"@a.example')).toBe('&quot;&lt;b&gt;&quot;@<wbr>a<wbr>.example'));
});

describe('Markdown', () => {
  it('keeps the outline of the page', () => expect(markdownToHtml('# Scope\n\ntext')).toBe('<h3>Scope</h3>\n<p>text</p>\n'));

  it.each([
    ['## Scope\n\n### Details', '<h3>Scope</h3>\n<h4>Details</h4>\n'],
    ['# Scope\n\n### Details', '<h3>Scope</h3>\n<h4>Details</h4>\n'],
    ['### Late\n\n## Higher', '<h3>Late</h3>\n<h3>Higher</h3>\n'],
  ])('skips no level, wherever the headings begin: %j', (text, html) => expect(markdownToHtml(text)).toBe(html));

  it('lets in no HTML and no pictures', () => {
    expect(markdownToHtml('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(markdownToHtml('![x](https://evil.example/x.png)')).not.toContain('<img');
  });

  it('marks links', () => expect(markdownToHtml('[a](https://a.example)')).toContain('rel="nofollow noopener"'));
});
