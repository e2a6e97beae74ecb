import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { IncomingFile } from '../src/platform/files/index.js';

/** A made-up identity card, plainly a specimen, as if its owner had just uploaded it. */
export async function specimenCard(fullName: string): Promise<IncomingFile> {
  const bytes = await sharp(Buffer.from(card(fullName))).png().toBuffer();
  const temporaryPath = join(await mkdtemp(join(tmpdir(), 'gangway-upload-')), 'card.png');
  await writeFile(temporaryPath, bytes);
  return {
    field: 'file',
    originalName: `${fullName.split(' ')[0]?.toLowerCase() ?? 'id'}-id-front.png`,
    sizeInBytes: bytes.length,
    temporaryPath,
    type: 'png',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pageCount: 1,
  };
}

const escaped = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function card(fullName: string): string {
  const hue = [...fullName].reduce((sum, letter) => (sum + (letter.codePointAt(0) ?? 0)) % 360, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="540" font-family="sans-serif">
    <rect width="860" height="540" rx="28" fill="hsl(${hue} 40% 92%)"/>
    <rect x="40" y="120" width="220" height="280" rx="12" fill="hsl(${hue} 25% 80%)"/>
    <circle cx="150" cy="225" r="58" fill="hsl(${hue} 20% 55%)"/><path d="M60 400c0-70 40-105 90-105s90 35 90 105z" fill="hsl(${hue} 20% 55%)"/>
    <text x="40" y="80" font-size="34" font-weight="700" fill="#223">IDENTITY CARD</text>
    <text x="820" y="80" font-size="26" text-anchor="end" fill="#a33" font-weight="700">SPECIMEN</text>
    <text x="300" y="160" font-size="20" fill="#556">Name</text><text x="300" y="196" font-size="32" fill="#112">${escaped(fullName)}</text>
    <text x="300" y="260" font-size="20" fill="#556">Valid until</text><text x="300" y="296" font-size="32" fill="#112">31 08 2031</text>
    <text x="300" y="360" font-size="20" fill="#556">Number</text><text x="300" y="396" font-size="32" fill="#112">SPECIMEN 000</text>
    <text x="40" y="490" font-size="26" fill="#445" font-family="monospace">&lt;&lt;&lt;SPECIMEN&lt;&lt;NOT&lt;A&lt;REAL&lt;DOCUMENT&lt;&lt;&lt;</text>
  </svg>`;
}
