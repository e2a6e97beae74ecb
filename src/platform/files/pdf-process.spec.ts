import { PassThrough, Readable } from 'node:stream';
import sharp from 'sharp';
import { drawPdfPage, inspectPdf } from './pdf-process.js';
import { barePdf, samples } from './upload-samples.js';

test('counts the pages', async () => {
  expect(await inspectPdf(Readable.from([await samples.pdf()]))).toEqual({ pages: 2 });
});

test('refuses more pages than anybody would look at', async () => {
  const kids = Array.from({ length: 301 }, () => '3 0 R').join(' ');
  const endless = barePdf({ objects: [`<< /Type /Pages /Kids [${kids}] /Count 301 >>`] }).toString('latin1').replace('/Pages 2 0 R', '/Pages 10 0 R');
  expect(await inspectPdf(Readable.from([Buffer.from(endless, 'latin1')]))).toEqual({ problem: 'too-many-pages' });
});

test('a reader that does not come to an end is stopped', async () => {
  const never = new PassThrough();
  never.write('%PDF-1.7\n');
  expect(await inspectPdf(never, { withinSeconds: 0.3 })).toEqual({ problem: 'broken' });
  expect(never.destroyed).toBe(true);
});

test('draws a page as a PNG that fits the width asked for', async () => {
  const png = await drawPdfPage(async () => Readable.from([await samples.pdf({ size: 'A4' })]), { page: 2, maxWidth: 700 });
  const { format, width, height, channels } = await sharp(png ?? Buffer.alloc(0)).metadata();
  expect({ format, width, height, channels }).toEqual({ format: 'png', width: 700, height: 990, channels: 3 });
  const { channels: colours } = await sharp(png ?? Buffer.alloc(0)).stats();
  expect(colours[0]?.min).toBeLessThan(100);
});

test('a page that is not there is no picture', async () => {
  expect(await drawPdfPage(async () => Readable.from([await samples.pdf()]), { page: 9, maxWidth: 700 })).toBeNull();
});

test('who waits for a turn opens nothing yet', async () => {
  const never = [new PassThrough(), new PassThrough()];
  const opened: string[] = [];
  const draw = (name: string, pdf: Readable): Promise<Buffer | null> =>
    drawPdfPage(() => Promise.resolve(opened.push(name)).then(() => pdf), { page: 1, maxWidth: 700 });
  const inside = never.map((pdf, index) => draw(`${index}`, pdf));
  const waiting = draw('waiting', Readable.from([await samples.pdf()]));
  expect(opened).toEqual(['0', '1']);
  never.forEach((pdf) => pdf.end('no PDF'));
  expect(await Promise.all(inside)).toEqual([null, null]);
  expect(await waiting).not.toBeNull();
});
