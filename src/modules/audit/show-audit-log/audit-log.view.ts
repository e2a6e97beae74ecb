import { auditPaths } from '../audit.paths.js';
import type { AuditedKind } from '../audited.js';
import type { AuditFilterForm } from './audit-filter.form.js';
import { entriesPerPage, type LogPage, type LogRow, type Named } from './audit-log.query.js';

interface Shown {
  readonly page: LogPage;
  readonly filter: AuditFilterForm;
  readonly kinds: ReadonlyMap<string, AuditedKind>;
  readonly before: string | null;
}

/** Shapes views/audit/log, but for the filter's form. */
export function auditLogView({ page, filter, kinds, before }: Shown): object {
  const rows = page.rows.slice(0, entriesPerPage);
  const last = rows.at(-1);
  return {
    title: 'Audit log',
    logPath: auditPaths.log,
    csvPath: auditPaths.csv,
    jsonLinesPath: auditPaths.jsonLines,
    isNarrowed: Object.values(filter).some((value) => value !== ''),
    actionChoices: [{ value: '', label: 'Anything' }, ...page.actions.map((action) => ({ value: action, label: deedWithPlace(action) }))],
    entries: rows.map((row) => entryView(row, kinds)),
    newer: before === null ? null : logPath(filter, null),
    older: page.rows.length > entriesPerPage && last ? logPath(filter, last.id) : null,
  };
}

function entryView(row: LogRow, kinds: ReadonlyMap<string, AuditedKind>) {
  const tenant = row.client ? kinds.get('client') : kinds.get('agency');
  return {
    at: row.happenedAt,
    what: deed(row.action),
    who: row.actorId === null ? null : { text: row.actor?.name ?? 'Somebody who is no longer here', path: logPath({ person: row.actorId }, null) },
    forWhom: row.tenantId === null ? null : linked(row.client ?? row.agency, row.tenantId, tenant, 'A client that is no longer here'),
    about: { label: kinds.get(row.subjectType)?.label ?? deed(row.subjectType), ...aboutOf(row, kinds.get(row.subjectType)) },
    details: [
      { label: 'Entry', value: row.id },
      { label: 'Action', value: row.action },
      ...(row.actorId === null ? [] : [{ label: 'Who', value: row.actorId }]),
      ...(row.tenantId === null ? [] : [{ label: 'For', value: row.tenantId }]),
      { label: 'About', value: `${row.subjectType} ${row.subjectId}` },
      ...Object.entries(row.facts).map(([label, value]) => ({ label, value: String(value) })),
      { label: 'Seal', value: row.position === null ? 'Not sealed yet' : `Sealed, number ${row.position} of its chain` },
    ],
  };
}

/** A person has no page for admins, but everything about them stands here. */
function aboutOf({ subject, subjectType, subjectId }: LogRow, kind: AuditedKind | undefined) {
  if (subjectType === 'person' && subject) return { text: subject.name, path: logPath({ person: subjectId }, null) };
  return linked(subject, subjectId, kind, '');
}

function linked(named: Named | null, id: string, kind: AuditedKind | undefined, otherwise: string) {
  return { text: named?.name ?? otherwise, path: named?.has_page && kind?.path ? kind.path(id) : '' };
}

/** `contracts.offer-accepted` reads *Offer accepted*. */
function deed(action: string): string {
  const words = action.slice(action.indexOf('.') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `contracts.handed-over` and `invitations.handed-over` stand in one list: *Handed over (contracts)*. */
function deedWithPlace(action: string): string {
  return `${deed(action)} (${action.slice(0, Math.max(0, action.indexOf('.'))).replaceAll('-', ' ')})`;
}

/** The log with its filter in the address. */
function logPath(filter: Partial<AuditFilterForm>, before: string | null): string {
  const chosen = Object.entries({ ...filter, before: before ?? '' }).filter(([, value]) => value !== '');
  return chosen.length === 0 ? auditPaths.log : `${auditPaths.log}?${new URLSearchParams(chosen).toString()}`;
}
