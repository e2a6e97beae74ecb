import type { Request } from 'express';
import { readUpload, type IncomingFile, type Upload } from '../../../platform/files/index.js';
import { readForm, type FormReading } from '../../../platform/forms/index.js';
import type { FormCheck } from '../../../platform/security/index.js';
import { attachmentRules } from './attachment-rules.js';
import { MessageForm } from './message.form.js';

/** A message as somebody sent it, with the file beside it. */
export interface ReadMessage {
  readonly form: FormReading<MessageForm>;
  readonly file: IncomingFile | null;
}

/** Reads the composer's form, with a file or, as answers from elsewhere may come, without one. */
export async function readMessage(req: Request, formCheck: FormCheck): Promise<ReadMessage> {
  if (!req.is('multipart/form-data')) return { form: await readForm(MessageForm, req.body), file: null };
  const upload = await readUpload(req, { ...attachmentRules, checkToken: (token) => formCheck.requireToken(req, token) });
  await formCheck.checkContext(req, upload.fields['_acting'], upload.fields);
  return { form: await formOf(upload), file: upload.file };
}

async function formOf({ fields, file, problem }: Upload): Promise<FormReading<MessageForm>> {
  const form = await readForm(MessageForm, { ...fields, file: '' });
  if (problem) form.addError('file', problem.message);
  // No page can give a browser its file back, so it is said instead of losing it silently.
  else if (file && !form.isValid) form.addError('file', 'Select the file again');
  return form;
}
