import { translate } from '../../platform/views/index.js';
import type { RequestRow } from './offer.sql.js';
import { termLabel } from './term-words.js';
import type { ContractKind } from './terms.js';

const badges: Readonly<Record<RequestRow['state'], { kind: string; label: string }>> = {
  open: { kind: 'wait', label: 'Waiting for an answer' },
  accepted: { kind: 'ok', label: 'Answered with new terms' },
  declined: { kind: 'stop', label: 'Declined' },
  'taken back': { kind: 'plain', label: 'Taken back' },
};

export interface RequestView {
  id: string;
  term: string;
  message: string;
  askedAt: string;
  isOpen: boolean;
  badge: { kind: string; label: string };
  note: string;
}

/** A request for a change and its answer, as both sides see it. */
export function requestView(request: RequestRow, kind: ContractKind, lang: string): RequestView {
  const badge = badges[request.state];
  return {
    id: request.id,
    term: termLabel(request.term, kind, lang),
    message: request.message,
    askedAt: request.askedAt,
    isOpen: request.state === 'open',
    badge: { kind: badge.kind, label: translate(badge.label, {}, lang) },
    note: request.note ?? '',
  };
}
