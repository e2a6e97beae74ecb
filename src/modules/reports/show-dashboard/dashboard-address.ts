import { reportsPaths } from '../reports.paths.js';
import type { PeopleFilterForm } from './people-filter.form.js';

/** The dashboard with something in it chosen differently; what is left as it is at first does not stand in the address. */
export function dashboardWith(filter: PeopleFilterForm, changes: Partial<PeopleFilterForm> & { after?: string }, part: 'people' | 'funnel'): string {
  const chosen = Object.entries({ ...filter, ...changes }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen).toString();
  return `${reportsPaths.dashboard}${query === '' ? '' : `?${query}`}#${part}`;
}
