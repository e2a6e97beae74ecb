import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { IncomingFile } from '../src/platform/files/index.js';

/** Hands over a made-up identity card, plainly a specimen, as if its owner had just uploaded it; it is gone afterwards. */
export function withSpecimenCard(fullName: string, use: (file: IncomingFile) => Promise<unknown>): Promise<void> {
  return withPicture({ drawing: card(fullName), fullName, what: 'id-front' }, use);
}

/** Hands over a made-up certificate of insurance, as plainly a specimen; it is gone afterwards. */
export function withSpecimenCertificate(fullName: string, use: (file: IncomingFile) => Promise<unknown>): Promise<void> {
  return withPicture({ drawing: certificate(fullName), fullName, what: 'insurance' }, use);
}

interface Picture {
  readonly drawing: string;
  readonly fullName: string;
  readonly what: string;
}

async function withPicture({ drawing, fullName, what }: Picture, use: (file: IncomingFile) => Promise<unknown>): Promise<void> {
  const bytes = await sharp(Buffer.from(drawing)).png().toBuffer();
  const folder = await mkdtemp(join(tmpdir(), 'gangway-upload-'));
  try {
    const temporaryPath = join(folder, `${what}.png`);
    await writeFile(temporaryPath, bytes);
    await use({
      field: 'file',
      originalName: `${fullName.split(' ')[0]?.toLowerCase() ?? 'my'}-${what}.png`,
      sizeInBytes: bytes.length,
      temporaryPath,
      type: 'png',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pageCount: 1,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

function certificate(fullName: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="1100" font-family="sans-serif">
    <rect width="860" height="1100" fill="#fdfdf9"/><rect x="30" y="30" width="800" height="1040" fill="none" stroke="#889" stroke-width="3"/>
    <text x="80" y="130" font-size="38" font-weight="700" fill="#223">CERTIFICATE OF INSURANCE</text>
    <text x="80" y="180" font-size="26" fill="#a33" font-weight="700">SPECIMEN, NOT A REAL DOCUMENT</text>
    <text x="80" y="290" font-size="22" fill="#556">Insured</text><text x="80" y="330" font-size="34" fill="#112">${escaped(fullName)}</text>
    <text x="80" y="420" font-size="22" fill="#556">What is insured</text><text x="80" y="460" font-size="30" fill="#112">Professional liability, 1,000,000 USD</text>
    <text x="80" y="550" font-size="22" fill="#556">From and until</text><text x="80" y="590" font-size="30" fill="#112">01 01 2026 to 31 12 2027</text>
    <text x="80" y="1010" font-size="22" fill="#556">Specimen Mutual, policy SPECIMEN 000</text>
  </svg>`;
}
