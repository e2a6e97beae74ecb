import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const folder = '@expo-google-fonts/noto-sans';
const fontFiles = {
  regular: `${folder}/400Regular/NotoSans_400Regular.ttf`,
  italic: `${folder}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
  bold: `${folder}/700Bold/NotoSans_700Bold.ttf`,
} as const;
export type Face = keyof typeof fontFiles;

export const ink = { text: '#17211c', quiet: '#4d5a53', line: '#c6ccc4', green: '#0b6b45' } as const;
export const margins = { top: 72, bottom: 84, left: 76, right: 76 } as const;

export interface Voice {
  face: Face;
  size: number;
  color?: string;
  lineGap?: number;
  indent?: number;
  width?: number;
  after?: number;
}

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc['struct']>;
type FontSource = Parameters<Doc['registerFont']>[1];

/** An A4 document with embedded fonts and tags, written from top to bottom. */
export class Paper {
  private readonly doc: Doc;
  private readonly root: Element;
  private readonly chunks: Buffer[] = [];
  private readonly whole: Promise<Buffer>;

  constructor(facts: { title: string; author: string; createdAt: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { ...margins },
      bufferPages: true,
      tagged: true,
      displayTitle: true,
      lang: 'en',
      pdfVersion: '1.7',
      info: { Title: facts.title, Author: facts.author, Creator: 'Gangway', Producer: 'Gangway', CreationDate: facts.createdAt },
    });
    for (const [face, file] of Object.entries(fontFiles)) this.doc.registerFont(face, fontFrom(file));
    this.whole = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get width(): number {
    return this.doc.page.width - margins.left - margins.right;
  }

  /** One tagged piece of text over the whole width, and the space after it. */
  write(tag: string, text: string, voice: Voice): void {
    this.keepShortOnesWhole(text, voice, this.width);
    this.tagged(tag, () => this.text(text, voice));
    this.doc.y += voice.after ?? 0;
  }

  /** A marker with its text hanging beside it. */
  item(marker: string, text: string, voice: Voice): void {
    // Numbers of one list stand under each other, whether they are 3.9 or 3.10.
    const markerWidth = Math.max(marker === '–' ? 18 : 32, this.widthOf(`${marker} `, voice));
    this.keepShortOnesWhole(text, voice, this.width - markerWidth);
    const list = this.doc.struct('L');
    this.root.add(list);
    const top = this.doc.y;
    const label = this.doc.struct('Lbl', {}, () => this.text(marker, { ...voice, after: 0 }));
    const body = this.doc.struct('LBody', {}, () => {
      this.doc.y = top;
      this.text(text, { ...voice, indent: (voice.indent ?? 0) + markerWidth });
    });
    list.add(this.doc.struct('LI', {}, [label, body]));
    list.end();
    this.doc.y += voice.after ?? 0;
  }

  /** A label on the left, its value on the right. */
  fact(label: string, value: string, link?: string): void {
    const labelWidth = 132;
    this.keepTogether(40);
    const top = this.doc.y;
    this.tagged('P', () => {
      this.text(label, { face: 'regular', size: 9, color: ink.quiet, lineGap: 2.5, width: labelWidth - 12 });
      const below = this.doc.y;
      this.doc.y = top;
      this.text(value, { face: 'regular', size: 9.5, lineGap: 2, indent: labelWidth }, link);
      this.doc.y = Math.max(this.doc.y, below);
    });
    this.doc.y += 5;
  }

  /** A hairline. It says nothing, so readers aloud skip it. */
  rule(voice: { color: string; width?: number; length?: number; after: number }): void {
    const { doc } = this;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.moveTo(margins.left, doc.y).lineTo(margins.left + (voice.length ?? this.width), doc.y);
    doc.lineWidth(voice.width ?? 0.75).strokeColor(voice.color).stroke();
    doc.endMarkedContent();
    doc.y += voice.after;
  }

  /** Begins a new page unless so much still fits on this one. */
  keepTogether(height: number): void {
    if (this.doc.y + height > this.doc.page.height - margins.bottom) this.newPage();
  }

  /** A picture of a page over the whole of this one; readers aloud hear what it is. */
  picture(jpeg: Buffer, alt: string): void {
    const { doc } = this;
    doc.addPage();
    const fit: [number, number] = [this.width, doc.page.height - margins.top - margins.bottom];
    const figure = doc.struct('Figure', { alt }, () => doc.image(jpeg, margins.left, margins.top, { fit, align: 'center' }));
    this.root.add(figure);
    figure.end();
  }

  space(height: number): void {
    this.doc.y += height;
  }

  newPage(): void {
    this.doc.addPage();
  }

  /** The same small line at the foot of every page, then the bytes. */
  async finish(footer: (page: number, pages: number) => { left: string; right: string }): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      this.footer(footer(page + 1, count));
    }
    this.root.end();
    this.doc.end();
    return this.whole;
  }

  private footer({ left, right }: { left: string; right: string }): void {
    const { doc } = this;
    // Below the margin pdfkit would begin a new page for every line.
    doc.page.margins.bottom = 0;
    const top = doc.page.height - 48;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8).fillColor(ink.quiet);
    const rightWidth = doc.widthOfString(right) + 2;
    doc.text(left, margins.left, top, { width: this.width - rightWidth - 24, height: 12, ellipsis: true, lineBreak: true });
    doc.text(right, margins.left + this.width - rightWidth, top, { width: rightWidth, align: 'right', lineBreak: false });
    doc.endMarkedContent();
  }

  private tagged(tag: string, content: () => void): void {
    const element = this.doc.struct(tag, {}, content);
    this.root.add(element);
    element.end();
  }

  private text(text: string, voice: Voice, link?: string): void {
    const indent = voice.indent ?? 0;
    this.doc.font(voice.face).fontSize(voice.size).fillColor(voice.color ?? ink.text);
    const options = { width: voice.width ?? this.width - indent, lineGap: voice.lineGap ?? 0, ...(link === undefined ? {} : { link }) };
    this.doc.text(text, margins.left + indent, this.doc.y, options);
  }

  /** A paragraph of a few lines goes to the next page rather than leaving one line there. */
  private keepShortOnesWhole(text: string, voice: Voice, width: number): void {
    const height = this.doc.font(voice.face).fontSize(voice.size).heightOfString(text, { width, lineGap: voice.lineGap ?? 0 });
    this.keepTogether(Math.min(height, voice.size * 9));
  }

  private widthOf(text: string, voice: Voice): number {
    return this.doc.font(voice.face).fontSize(voice.size).widthOfString(text);
  }
}

const parsedFonts = new Map<string, FontSource>();

/** Parsed once: a font's tables take longer to read than a contract to write. Each document embeds a subset of its own of it. */
function fontFrom(file: string): FontSource {
  // pdfkit takes what fontkit has parsed as well as a file's bytes; its types name only the bytes.
  const parsed = parsedFonts.get(file) ?? (create(readFileSync(require.resolve(file))) as unknown as FontSource);
  parsedFonts.set(file, parsed);
  return parsed;
}
