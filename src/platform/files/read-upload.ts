import type { Request } from 'express';
import type { AcceptedType } from './accepted-types.js';
import { inspectFile } from './inspect-file.js';
import { cleanOriginalName } from './original-name.js';
import { receiveForm, type FormRules, type ReceivedFile, type ReceivedForm } from './receive-form.js';
import { removeTemporary } from './temporary-files.js';
import { uploadProblem, type UploadProblem } from './upload-problem.js';

/** A file that arrived and was found to be what it claims. Keep it with `FileStore.keep`; what arrived goes when the answer is sent. */
export interface IncomingFile {
  field: string;
  originalName: string;
  sizeInBytes: number;
  temporaryPath: string;
  type: AcceptedType;
  sha256: string;
  pageCount: number;
}

export interface UploadRules extends FormRules {
  accept: readonly AcceptedType[];
}

/** `file` and `problem` are both null when nothing was selected. */
export interface Upload {
  fields: Record<string, string>;
  file: IncomingFile | null;
  problem: UploadProblem | null;
}

/**
 * Reads a multipart form with one file. `checkToken` is called with the form's `_csrf`, which must be its first field,
 * before a byte of the file is looked at; what it throws is thrown on. The size limit holds while the bytes arrive.
 */
export async function readUpload(req: Request, rules: UploadRules): Promise<Upload> {
  const { fields, file, failure } = await receiveUpload(req, rules);
  if (failure) return { fields, file: null, problem: uploadProblem(failure, rules) };
  return file ? { fields, ...(await examine(file, rules)) } : { fields, file: null, problem: null };
}

/**
 * The same for a file of any kind, whose reader judges it: nothing has looked into it yet. Whatever becomes of the request,
 * the plain bytes do not outlive it.
 */
export async function receiveUpload(req: Request, rules: FormRules): Promise<ReceivedForm> {
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(req.headers['content-type'] ?? '')) {
    rules.checkToken(undefined);
    return { fields: {}, file: null, failure: 'broken' };
  }
  const received = await receiveForm(req, rules);
  const { file } = received;
  if (file) (req.res ?? req.socket).once('close', () => void removeTemporary(file.temporaryPath));
  return received;
}

async function examine(file: ReceivedFile, rules: UploadRules): Promise<Pick<Upload, 'file' | 'problem'>> {
  try {
    const finding = await inspectFile(file, rules);
    if ('reason' in finding) {
      await removeTemporary(file.temporaryPath);
      return { file: null, problem: finding };
    }
    return { file: { ...finding, field: rules.field, originalName: cleanOriginalName(file.originalName, finding.type) }, problem: null };
  } catch (error) {
    await removeTemporary(file.temporaryPath);
    throw error;
  }
}
