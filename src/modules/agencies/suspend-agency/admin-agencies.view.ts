import { blankForm, type FormView } from '../../../platform/forms/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import type { AgencyState } from '../agency.entity.js';
import type { ListingRow } from '../show-listing/listing.query.js';
import { listingView } from '../show-listing/listing.view.js';
import type { AgencyPage, AgencyRow } from './agency-list.query.js';
import { SuspensionForm } from './suspension.form.js';

const badges: Readonly<Record<AgencyState, { kind: string; label: string }>> = {
  draft: { kind: 'idle', label: 'Draft' },
  public: { kind: 'ok', label: 'Public' },
  suspended: { kind: 'stop', label: 'Suspended' },
};

/** The list in the back office. */
export function adminAgenciesView({ rows, older }: AgencyPage, { search, before }: { search: string; before: string | null }) {
  const base = `${agenciesPaths.adminAgencies}?q=${encodeURIComponent(search)}`;
  return {
    title: 'Agencies',
    search: { path: agenciesPaths.adminAgencies, value: search },
    columns: [{ label: 'Agency' }, { label: 'State' }, { label: 'Owners' }, { label: 'Since' }],
    rows: rows.map(agencyRow),
    emptyText: search === '' ? 'No agency is here yet.' : 'No agency has this in its name.',
    newer: before === null ? null : base,
    older: older === null ? null : `${base}&before=${older}`,
  };
}

function agencyRow({ id, name, state, owners, createdAt }: AgencyRow) {
  return {
    cells: [
      { label: 'Agency', who: { name, id, isOrganisation: true, path: agenciesPaths.adminAgency(id) } },
      { label: 'State', badge: badges[state] },
      { label: 'Owners', text: owners.join(', ') },
      { label: 'Since', at: createdAt },
    ],
  };
}

/** One agency in the back office. */
export function adminAgencyView(row: ListingRow, owners: readonly string[], form: FormView = blankForm(SuspensionForm)) {
  const { id, name, state, slug, suspensionReason, suspendedAt } = row;
  return {
    title: name,
    form,
    badge: badges[state],
    listing: listingView(row, row.logoFileId === null ? null : agenciesPaths.adminLogo(id)),
    owners: owners.join(', '),
    publicPath: state === 'public' ? agenciesPaths.listing(slug) : null,
    suspension: state === 'suspended' ? { reason: suspensionReason, at: suspendedAt, endAction: agenciesPaths.suspensionEnd(id) } : null,
    suspendAction: state === 'public' ? agenciesPaths.suspension(id) : null,
    back: agenciesPaths.adminAgencies,
  };
}
