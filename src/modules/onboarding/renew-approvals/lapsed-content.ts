import type { MailContent } from '../../../platform/mail/index.js';
import { formatDay, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { reportsPaths } from '../../reports/reports.paths.js';
import { mostLapsedNamed, type LapsedApproval } from './lapsed.query.js';

/** To whoever is in charge, when approvals ran out without being renewed; null where none did. */
export function lapsedContent(approvals: readonly LapsedApproval[], told: Omit<Place, 'lang'> & { readonly publicUrl: string }): MailContent | null {
  const [first] = approvals;
  if (!first) return null;
  const named = approvals.slice(0, mostLapsedNamed);
  const heading = approvals.length === 1 ? `Ran out: ${first.title}` : 'Approvals ran out without being renewed';
  const isOneContract = first.contractId !== null && named.every(({ contractId }) => contractId === first.contractId);
  return {
    template: 'onboarding/lapsed',
    subject: (approvals.length === 1 ? `${heading}, ${first.talentName}` : heading).slice(0, 78),
    timeZone: told.timeZone,
    data: {
      preheader: `${first.talentName} has not renewed it. Work that runs goes on.`,
      why: 'You get this mail once, when an approval of talent you are in charge of has run out.',
      heading,
      facts: named.map(({ title, talentName, projectName, renewBy }) => ({ label: `${talentName}, ${projectName}`, value: `${title}, valid until ${formatDay(renewBy, { ...told, lang: 'en' })}` })),
      hasMore: approvals.length > mostLapsedNamed,
      label: isOneContract ? 'Open the contract' : 'Open the dashboard',
      link: told.publicUrl + (isOneContract && first.contractId !== null ? contractsPaths.clientContract(first.contractId) : reportsPaths.dashboard),
    },
  };
}
