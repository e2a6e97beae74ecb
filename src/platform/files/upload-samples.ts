import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/**
 * Files for specs, made on the spot: real ones of every accepted type, and what people and attackers send instead.
 * Nothing here is read from disk, so a spec says itself what it sends.
 */
export const samples = {
  png: () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b6b45' } }).png().toBuffer(),
  /** A photo as a phone makes it: turned by EXIF, with the place it was taken. */
  jpegWithPlace: () =>
    sharp({ create: { width: 60, height: 20, channels: 3, background: '#224466' } })
      .withExif({ IFD0: { Make: 'PhoneMaker', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  gif: () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } }).gif().toBuffer(),
  webp: () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } }).webp().toBuffer(),
  html: () => text('<!doctype html><script>alert(1)</script>'),
  svg: () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  script: () => text('#!/bin/sh\nrm -rf /'),
  program: () => Promise.resolve(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)])),
  zip: () => Promise.resolve(zipOf('readme.txt')),
  docx: () => Promise.resolve(zipOf('word/document.xml')),
  pdf: (options: PDFKit.PDFDocumentOptions = {}) => writtenPdf(options),
};

/** A PNG whose header promises so many pixels. */
export async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const png = await samples.png();
  const header = Buffer.alloc(17);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  png.copy(header, 12, 24, 29);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(header));
  return Buffer.concat([png.subarray(0, 12), header, checksum, png.subarray(33)]);
}

/** A one-page PDF from bare objects: `catalog` is added to the catalog, `objects` follow from number 10 on. */
export function barePdf({ catalog = '', page = '', objects = [] }: { catalog?: string; page?: string; objects?: (string | Buffer)[] } = {}): Buffer {
  const bodies: [number, string | Buffer][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`],
    ...objects.map((body, index): [number, string | Buffer] => [10 + index, body]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = new Map<number, number>();
  for (const [number, body] of bodies) {
    offsets.set(number, Buffer.concat(parts).length);
    parts.push(Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_each, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.concat(parts).length;
  parts.push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A stream object. Whatever filters the text names are applied, the last one first, as a writer would. */
export function streamObject(content: Buffer | string, { dictionary = '', filter = '/Filter /FlateDecode' } = {}): Buffer {
  const inHex = filter.includes('ASCIIHexDecode') ? `${Buffer.from(content).toString('hex')}>` : content;
  const bytes = filter.includes('FlateDecode') ? deflateSync(inHex) : Buffer.from(inHex);
  return Buffer.concat([Buffer.from(`<< ${dictionary} ${filter} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
}

/** The objects packed into an object stream, with the table that begins it. */
export function objectStream(objects: Record<number, string>, filter?: string): Buffer {
  const entries = Object.entries(objects);
  let offset = 0;
  const table = entries.map(([number, body]) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const head = `${table.join(' ')} `;
  const content = head + entries.map(([, body]) => `${body} `).join('');
  return streamObject(content, { dictionary: `/Type /ObjStm /N ${entries.length} /First ${head.length}`, ...(filter ? { filter } : {}) });
}

function writtenPdf(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PDFDocument({ ...options });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve) => document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))));
  document.text('Page one').addPage().text('Page two').end();
  return whole;
}

function zipOf(name: string): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([local, Buffer.from(name), end]);
}

function text(content: string): Promise<Buffer> {
  return Promise.resolve(Buffer.from(content));
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
