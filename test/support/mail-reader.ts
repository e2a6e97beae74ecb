import type { TestApp } from './app.js';

/** A mail as `/inbox.json` tells it. */
export interface ReadMail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

/** The newest mails to an address, newest first, after everything that waits was sent. */
export async function mailsTo(testing: TestApp, address: string): Promise<ReadMail[]> {
  await testing.settle();
  const answer = await fetch(`${testing.url}/inbox.json?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as ReadMail[];
}

/** The newest mail to an address whose subject or text contains the words. */
export async function mailTo(testing: TestApp, address: string, words = ''): Promise<ReadMail> {
  const mails = await mailsTo(testing, address);
  const mail = mails.find(({ subject, text }) => `${subject}\n${text}`.includes(words));
  if (!mail) throw new Error(`No mail to ${address} says “${words}”. There are: ${mails.map(({ subject }) => subject).join(' | ') || 'none'}`);
  return mail;
}

/** Where the button of a mail leads, which must stand in the text part too. */
export function buttonOf(mail: ReadMail, words: string): string {
  const links = [...mail.html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)];
  const link = links.find(([, , label = '']) => label.replace(/<[^>]+>/g, '').trim() === words)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
  if (!link) throw new Error(`The mail “${mail.subject}” has no button “${words}”.`);
  if (!mail.text.split('\n').some((line) => line.trim() === link)) throw new Error(`The text part of “${mail.subject}” lacks the link of “${words}” on a line of its own.`);
  return link;
}
