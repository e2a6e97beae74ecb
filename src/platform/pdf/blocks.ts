export interface Block {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
  /** What stands before an item: a dash, or the clause's number as it was typed. */
  marker?: string;
}

/**
 * The small part of Markdown that contracts use: `# heading`, `- item`, `1. clause`, and paragraphs between empty lines.
 * Everything else is text and comes out as it was typed.
 */
export function blocksOf(text: string): Block[] {
  return printable(text)
    .split(/\n\s*\n/)
    .flatMap((part) => linesTogether(part.split('\n')))
    .filter((block) => block.text !== '');
}

/** What a PDF can't show (control characters) is left out; line ends are all alike. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, '    ').replace(/[^\P{C}\n\u200d]/gu, '');
}

/** A line that begins nothing new goes on with the one before it. */
function linesTogether(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const block = blockOf(line);
    const previous = blocks.at(-1);
    if (block.kind === 'paragraph' && previous && previous.kind !== 'heading') previous.text = `${previous.text} ${block.text}`.trim();
    else blocks.push(block);
  }
  return blocks;
}

function blockOf(line: string): Block {
  const heading = /^\s*#{1,6}\s+(.*)$/.exec(line);
  if (heading) return { kind: 'heading', text: (heading[1] ?? '').trim() };
  const item = /^\s*(?:[-*]|(\d+(?:\.\d+)*[.)]?))\s+(.*)$/.exec(line);
  // "2026 was a good year" is a sentence; "2.1 Payment" and "2. Payment" are clauses.
  const isItem = item && (item[1] === undefined || /[.)]/.test(item[1]));
  return isItem ? { kind: 'item', marker: item[1] ?? '–', text: (item[2] ?? '').trim() } : { kind: 'paragraph', text: line.trim() };
}
