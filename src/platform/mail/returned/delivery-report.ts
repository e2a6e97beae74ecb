/** What a mail server reports of one recipient (RFC 3464). */
export interface RecipientReport {
  readonly action: string;
  /** Such as 5.1.1; the first digit says whether it is for good. */
  readonly status: string;
  /** The words of the server that refused, or the status where it said none. */
  readonly words: string;
}

/** Reads the part `message/delivery-status`: groups of fields with empty lines between; the first group is about the message. */
export function readDeliveryReport(part: string): RecipientReport[] {
  return part
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .flatMap((fields) => {
      const [action, status] = [fields.get('action'), fields.get('status')];
      if (!fields.has('final-recipient') || action === undefined || status === undefined) return [];
      const code = /^\d\.\d{1,3}\.\d{1,3}/.exec(status)?.[0] ?? '';
      return [{ action: action.toLowerCase(), status: code, words: wordsOf(fields.get('diagnostic-code')) ?? status }];
    });
}

/** Only a failure for good counts: a server that merely waits goes on trying. */
export function permanentFailure(reports: readonly RecipientReport[]): RecipientReport | null {
  return reports.find(({ action, status }) => action === 'failed' && status.startsWith('5.')) ?? null;
}

/** By lower-case name, with folded lines put together; the first of a name counts. */
function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The diagnostic without its type: `smtp; 550 5.1.1 No such user`. */
function wordsOf(diagnostic: string | undefined): string | null {
  if (diagnostic === undefined) return null;
  const words = diagnostic.slice(diagnostic.indexOf(';') + 1).trim();
  return words === '' ? null : words;
}
