import { translate, translatePlural } from '../../platform/views/index.js';
import { mostCounted } from './cloud.query.js';

/** "1 member", "40 members", "More than 1,000 members". */
export function membersInWords(members: number, lang: string): string {
  if (members > mostCounted) return translate('More than {count} members', { count: mostCounted.toLocaleString(lang) }, lang);
  return translatePlural('{count} member', '{count} members', { count: members }, lang);
}
