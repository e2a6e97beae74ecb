import { blocksOf } from './blocks.js';
import type { Paper, Voice } from './paper.js';

export const body: Voice = { face: 'regular', size: 10.5, lineGap: 3.5, after: 9 };
export const heading: Voice = { face: 'bold', size: 12.5, lineGap: 2, after: 5 };

/** Sets a text of headings, items, clauses and paragraphs. */
export function writeBlocks(paper: Paper, text: string, tags: { heading: 'H2' | 'H3' }): void {
  for (const block of blocksOf(text)) {
    if (block.kind === 'item') paper.item(block.marker ?? '–', block.text, { ...body, after: 6 });
    else if (block.kind === 'paragraph') paper.write('P', block.text, body);
    else {
      paper.space(8);
      paper.keepTogether(64);
      paper.write(tags.heading, block.text, heading);
    }
  }
}
