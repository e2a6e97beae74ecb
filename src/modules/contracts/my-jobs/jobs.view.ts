import type { Viewer } from '../../../platform/security/index.js';
import { translate, type Place } from '../../../platform/views/index.js';
import { journeyBadge, stepUnderWay } from '../../journeys/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { offerSlip, type OfferSlip } from '../offer-slip.js';
import { stateBadge } from '../state-words.js';
import { payInWords } from '../terms.view.js';
import { jobsPerPage, type JobRow } from './jobs.query.js';

interface OpenOffer {
  id: string;
  projectName: string;
  slip: OfferSlip;
  /** Empty where it is for the person themselves. */
  agencyNote: string;
  path: string;
  badge: { kind: string; label: string };
  expiresAt: Date | null;
  kind: 'go' | '';
}

interface Job {
  projectName: string;
  path: string;
  note: string;
  badge: { kind: string; label: string };
}

/**
 * Shapes views/contracts/jobs.
 * @param nextPathOf where an open offer goes on
 */
export function jobsView(
  viewer: Viewer,
  rows: readonly JobRow[],
  { before, nextPathOf, place }: { before: string | null; nextPathOf: (row: JobRow) => string; place: Place },
): object {
  const { lang } = place;
  const open = rows.filter(({ isOpen }) => isOpen);
  const others = rows.filter(({ isOpen }) => !isOpen);
  const shown = others.slice(0, jobsPerPage);
  const running = shown.filter(({ state }) => state === 'active' || state === 'paused');
  const past = shown.filter((row) => !running.includes(row));
  const last = shown.at(-1);
  return {
    title: translate('My jobs', {}, lang),
    banner: bannerOf(viewer, open, lang),
    isFirstPage: before === null,
    offers: open.map((row, index) => openOffer(row, { path: nextPathOf(row), isFirst: index === 0, lang })),
    active: running.map((row) => job(row, lang)),
    past: past.map((row) => job(row, lang)),
    isEmpty: rows.length === 0,
    newerPath: before === null ? '' : contractsPaths.jobs,
    olderPath: others.length > jobsPerPage && last ? `${contractsPaths.jobs}?before=${last.contractId}` : '',
  };
}

/** Somebody who acts for a company looks for their own jobs in the wrong place; one button puts that right. */
function bannerOf(viewer: Viewer, open: readonly JobRow[], lang: string): { text: string; label: string } | null {
  if (viewer.actingAs.kind === 'self') return null;
  const values = { count: open.filter(({ isOwn }) => isOwn).length, me: viewer.fullName, name: viewer.actingAs.name };
  const texts =
    values.count === 0
      ? translate("You are acting for {name}. {me}'s own jobs are shown in {me}'s own name.", values, lang)
      : translate('There is an offer for {me} in their own name. You are acting for {name}.', values, lang);
  return { text: texts, label: translate('Switch to {me}', values, lang) };
}

function openOffer(row: JobRow, { path, isFirst, lang }: { path: string; isFirst: boolean; lang: string }): OpenOffer {
  const link = { label: translate('Read the contract', {}, lang), path: contractsPaths.contract(row.contractId) };
  const turn = stepUnderWay(row.steps ?? []);
  return {
    id: `offer-${row.contractId}`,
    projectName: row.projectName,
    slip: offerSlip(row, { link, lang }),
    agencyNote: row.agencyName === null ? '' : translate('An offer for {agency}', { agency: row.agencyName }, lang),
    path,
    badge: turn ? journeyBadge(turn, lang) : stateBadge(row.state, lang),
    // Its time stands still while somebody reviews: there is nothing for the talent to do.
    expiresAt: row.waitingSince === null ? row.expiresAt : null,
    kind: isFirst ? 'go' : '',
  };
}

function job(row: JobRow, lang: string): Job {
  return {
    projectName: row.projectName,
    path: row.seesMoney ? contractsPaths.contract(row.contractId) : '',
    note: [row.clientName, ...(row.seesMoney ? [payInWords(row, lang)] : []), ...(row.agencyName === null ? [] : [translate('for {agency}', { agency: row.agencyName }, lang)])].join(', '),
    badge: row.hasProposal && row.seesMoney ? { kind: 'wait', label: translate('New terms to confirm', {}, lang) } : stateBadge(row.state, lang),
  };
}
