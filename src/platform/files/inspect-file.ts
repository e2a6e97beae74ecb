import { createReadStream } from 'node:fs';
import { acceptedTypes, type AcceptedType } from './accepted-types.js';
import { inspectPdf } from './pdf-process.js';
import { reencodeImage } from './reencode-image.js';
import type { ReceivedFile } from './receive-form.js';
import { tooMuchInside, uploadProblem, type UploadProblem } from './upload-problem.js';

type Examined = Pick<ReceivedFile, 'sizeInBytes' | 'temporaryPath' | 'sha256'> & { type: AcceptedType; pageCount: number };

/** Decides by the first bytes what the file is, then reads it to its end, as an image or as a PDF. */
export async function inspectFile(
  file: ReceivedFile,
  rules: { maxBytes: number; accept: readonly AcceptedType[] },
): Promise<Examined | UploadProblem> {
  if (file.sizeInBytes === 0) return uploadProblem('empty', rules);
  if (file.sizeInBytes > rules.maxBytes) return uploadProblem('too-large', rules);
  const type = await typeOf(file.temporaryPath);
  if (!type || !rules.accept.includes(type)) return uploadProblem('wrong-type', rules);
  return type === 'pdf' ? examinePdf(file, rules) : examineImage(file, type, rules);
}

async function typeOf(path: string): Promise<AcceptedType | undefined> {
  // Loaded with the first upload; few processes ever take one.
  const { fileTypeFromFile } = await import('file-type');
  const mediaType = (await fileTypeFromFile(path))?.mime;
  return (Object.keys(acceptedTypes) as AcceptedType[]).find((type) => acceptedTypes[type].mediaType === mediaType);
}

async function examinePdf(file: ReceivedFile, rules: Parameters<typeof uploadProblem>[1]): Promise<Examined | UploadProblem> {
  const finding = await inspectPdf(createReadStream(file.temporaryPath));
  if ('pages' in finding) return { ...file, type: 'pdf', pageCount: finding.pages };
  return finding.problem === 'too-many-pages' ? tooMuchInside({ pages: 300 }) : uploadProblem(finding.problem, rules);
}

async function examineImage(
  file: ReceivedFile,
  type: 'jpeg' | 'png',
  rules: Parameters<typeof uploadProblem>[1],
): Promise<Examined | UploadProblem> {
  const image = await reencodeImage(file.temporaryPath, type);
  if (image === 'too-many-pixels') return tooMuchInside({ megapixels: 64 });
  if (image === 'broken') return uploadProblem('broken', rules);
  return { ...image, type, pageCount: 1 };
}
