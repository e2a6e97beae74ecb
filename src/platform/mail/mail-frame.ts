import type { Response } from 'express';
import { mailDocumentHeaders } from '../security/index.js';

/**
 * Answers with the HTML of a mail as a document of its own, to be shown in a sandboxed frame.
 * Its links open in the whole window, as they would from a mail program.
 */
export function sendMailHtml(res: Response, html: string): void {
  mailDocumentHeaders(res);
  res.type('html').send(html.replace('<head>', '<head><base target="_top">'));
}

/** Whether a low frame shows the whole mail; a frame can't measure what it shows. */
export function isShortMail(text: string): boolean {
  return text.length < 900;
}
