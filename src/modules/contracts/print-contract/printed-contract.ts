import type { PrintedDocument, PrintedSection } from '../../../platform/pdf/index.js';
import { formatDateTime, formatDay, formatMoney, translate, type Place } from '../../../platform/views/index.js';
import type { ActKind } from '../history/acts.js';
import type { HistoryRow } from '../history/history.sql.js';
import type { OfferRow } from '../offer.sql.js';
import { stateBadge } from '../state-words.js';
import { termsView } from '../terms.view.js';

type Contract = OfferRow & HistoryRow;
type FactLine = readonly [label: string, value: string];

interface Speaker {
  say: (text: string, values?: Record<string, unknown>) => string;
  day: (on: string) => string;
  instant: (at: Date | string) => string;
  lang: string;
  place: Place;
}

/** The contract as it is agreed, or offered, for paper: parties, terms, payment and how it came to hold. */
export function printedContract(contract: Contract, lang: string): PrintedDocument {
  const speaker = speakerIn(lang);
  const { say } = speaker;
  return {
    kind: say(contract.acceptedAt ? 'Contract' : 'Offer of a contract'),
    title: contract.projectName,
    author: contract.clientName,
    note: noteOf(contract, speaker),
    sections: [
      { heading: say('Parties'), facts: parties(contract, speaker) },
      { heading: say('This document'), facts: documentFacts(contract, speaker) },
      { heading: say('Scope of work'), text: plainText(contract.scope) },
      schedule(contract, speaker),
      payment(contract, speaker),
      { heading: say('Acceptance'), facts: acceptance(contract, speaker) },
      ...ending(contract, speaker),
    ],
    footer: say('{project}, version {version} of the terms', { project: contract.projectName, version: contract.termsVersion }),
    pageWords: (page, pages) => say('Page {page} of {pages}', { page, pages }),
    createdAt: lastChangeOf(contract),
  };
}

/** On paper every day has its year and every time is UTC, whoever prints it. */
function speakerIn(lang: string): Speaker {
  const place = { timeZone: 'UTC', lang, now: new Date(0) };
  return {
    say: (text, values = {}) => translate(text, values, lang),
    day: (on) => formatDay(on, place),
    instant: (at) => `${formatDateTime(at, place)} UTC`,
    lang,
    place,
  };
}

function noteOf(contract: Contract, { say }: Speaker): string {
  if (!contract.acceptedAt) return say('This is not a contract: the offer has not been accepted.');
  return contract.proposedVersion === null ? '' : say('Other terms are proposed (version {version}). They are not agreed and not part of this document.', { version: contract.proposedVersion });
}

function parties(contract: Contract, { say }: Speaker): FactLine[] {
  return [
    [say('Client'), contract.clientName],
    [say('Hiring manager'), `${contract.managerName}, ${contract.managerEmail}`],
    [say(contract.audience === 'agency' ? 'Agency' : 'Freelancer'), contract.talentName ?? say('Invitation not accepted yet')],
  ];
}

function documentFacts(contract: Contract, { say, instant, lang }: Speaker): FactLine[] {
  const version = contract.versions.find((one) => one.version === contract.termsVersion);
  const written = version ? [instant(version.writtenAt), ...(version.writtenBy === null ? [] : [version.writtenBy])].join(', ') : '';
  return [
    [say('Number'), contract.contractId],
    [say('State'), stateBadge(contract.state, lang).label],
    [say('Terms'), say('Version {version}, written {written}', { version: contract.termsVersion, written })],
  ];
}

function schedule(contract: Contract, { say, day }: Speaker): PrintedSection {
  const limit = contract.weeklyLimitHours;
  const facts: FactLine[] = [
    [say('Starts'), day(contract.startsOn)],
    [say('Runs until'), contract.endsOn === null ? say('No end date') : day(contract.endsOn)],
  ];
  if (contract.contractKind === 'hourly') facts.push([say('Weekly limit'), limit === null ? say('No limit agreed') : say('{hours} hours a week', { hours: limit })]);
  return { heading: say('Schedule'), facts, ...(contract.schedule === null ? {} : { text: `# ${say('Working times')}\n\n${contract.schedule}` }) };
}

function payment(contract: Contract, { say, lang, place }: Speaker): PrintedSection {
  const { rateMinor, amountMinor, currency, paymentTerms } = contract;
  const pay: FactLine =
    contract.contractKind === 'hourly'
      ? [say('Hourly rate'), say('{pay} ({currency})', { pay: formatMoney(rateMinor, currency, lang), currency })]
      : [say('Agreed amount'), say('{pay} ({currency})', { pay: formatMoney(amountMinor, currency, lang), currency })];
  const { payRule, payDates, notYet } = termsView(contract, { ...place, reader: 'paper' });
  // The days of the first week are an example that depends on the day of printing: paper has the rule.
  const rules = contract.contractKind === 'hourly' ? hourlyRules(contract, say) : payDates.slice(0, 3).map(({ title, text }) => `- ${title}: ${text}`).join('\n');
  const parts = [...(paymentTerms === null ? [] : [`# ${say('Payment terms')}`, paymentTerms]), `# ${say('What is paid when')}`, payRule, rules, notYet];
  return { heading: say('Payment'), facts: [pay], text: parts.join('\n\n') };
}

function hourlyRules({ clientName: client, heldDays: held }: Contract, say: Speaker['say']): string {
  return [
    say('- The hours and the invoice of a week are sent by the Monday after, 12:00 UTC.'),
    say('- {client} reviews them until Friday, 24:00 UTC.', { client }),
    say('- {client} pays within {held} days after the review ends.', { client, held }),
  ].join('\n');
}

/** Whoever did it, and when; contracts older than this record name the talent. */
function acceptance(contract: Contract, { say, instant }: Speaker): FactLine[] {
  const line = (label: string, kinds: readonly ActKind[], at: Date | null): FactLine[] => {
    if (at === null) return [];
    const act = contract.acts.find((one) => kinds.includes(one.act) && (one.version === null || one.version <= contract.termsVersion));
    return [[label, say('{at}, by {name}', { at: instant(act?.at ?? at), name: act?.by ?? contract.talentName })]];
  };
  const offered: FactLine[] = contract.offeredAt === null ? [] : [[say('Offered'), instant(contract.offeredAt)]];
  const confirmed = line(say('Version {version} of the terms confirmed', { version: contract.termsVersion }), ['proposal confirmed', 'confirmed'], contract.confirmedVersion === contract.termsVersion ? contract.confirmedAt : null);
  const lines = [...offered, ...confirmed, ...line(say('Offer accepted'), ['accepted'], contract.acceptedAt)];
  return lines.length > 0 ? lines : [[say('Offered'), say('Not yet')]];
}

function ending(contract: Contract, { say, day, instant }: Speaker): PrintedSection[] {
  const facts: FactLine[] = [
    ...(contract.lastDay === null ? [] : [[say('Last day named'), day(contract.lastDay)] as const]),
    ...(contract.closedAt === null ? [] : [[stateBadge(contract.state, 'en').label, instant(contract.closedAt)] as const]),
  ];
  const reason = contract.closedBecause ?? contract.lastDayBecause;
  return facts.length === 0 ? [] : [{ heading: say('End'), facts: [...facts, ...(reason === null ? [] : [[say('Reason'), reason] as const])] }];
}

/** Emphasis and links of Markdown say nothing on paper; the words stay as they were agreed. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![*\w])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![*\w])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
}

function lastChangeOf(contract: Contract): Date {
  const times = [contract.createdAt, contract.offeredAt, contract.confirmedAt, contract.acceptedAt, contract.closedAt, ...contract.acts.map(({ at }) => new Date(at))];
  return new Date(Math.max(...times.filter((at) => at !== null).map((at) => at.getTime())));
}
