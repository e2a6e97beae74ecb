import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false }).disable('image');
const plain = new MarkdownIt({ html: false, linkify: true });

const linkRelation = 'nofollow noopener';

/** People's headings start below the section they stand in, which has an h2. */
const levelAbove = 2;

markdown.core.ruler.push('gangway', (state) => {
  // The levels that a heading stands under, as typed: whatever people leave out, the outline of the page skips nothing.
  const above: number[] = [];
  for (const token of state.tokens) {
    if (token.type === 'heading_open') {
      const level = Number(token.tag.slice(1));
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
    }
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${Math.min(6, levelAbove + above.length)}`;
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('rel', linkRelation);
    }
  }
});

/** Markdown as safe HTML: no raw HTML, no images, no scripted links. */
export function markdownToHtml(text: string): string {
  return markdown.render(text);
}

/** What a person typed, as they typed it: escaped, line breaks kept, addresses turned into links that vouch for nothing. */
export function userTextToHtml(text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  return paragraphs.map((paragraph) => `<p dir="auto">${paragraph.split('\n').map(lineToHtml).join('<br>')}</p>`).join('');
}

/** Text in which email addresses go on in the next line where a reader expects it: after the @ and before a dot, not inside a word. */
export function breakableToHtml(text: string): string {
  return plain.utils.escapeHtml(text).replace(/\S+@\S+/g, (address) => address.replaceAll('@', '@<wbr>').replaceAll('.', '<wbr>.'));
}

/**
 * Facts for machines that read the page. The browser runs no data block, so the policy against inline scripts lets it stand;
 * without `<` in it, nothing that a person typed can end the block.
 */
export function linkedData(facts: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>`;
}

/** Attributes that have a value, each with the space before it. The names are the template's own; the values may be anybody's. */
export function attributesToHtml(values: Readonly<Record<string, string | number | boolean | null>>): string {
  let html = '';
  for (const [name, value] of Object.entries(values)) if (value) html += ` ${name}="${plain.utils.escapeHtml(String(value))}"`;
  return html;
}

function lineToHtml(line: string): string {
  const escape = plain.utils.escapeHtml;
  let html = '';
  let position = 0;
  for (const match of plain.linkify.match(line) ?? []) {
    html += escape(line.slice(position, match.index));
    html += `<a href="${escape(match.url)}" rel="${linkRelation}">${escape(match.text)}</a>`;
    position = match.lastIndex;
  }
  return html + escape(line.slice(position));
}
