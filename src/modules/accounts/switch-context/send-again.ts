import { keptFields, type KeptField } from '../../../platform/security/index.js';

const prefix = 'kept.';

/** The fields of a form that waited for the switch, under their own names again. */
export function fieldsToSendAgain(body: Readonly<Record<string, unknown>>): KeptField[] {
  const waiting = Object.entries(body).filter(([name]) => name.startsWith(prefix));
  return keptFields(Object.fromEntries(waiting.map(([name, value]) => [name.slice(prefix.length), value])));
}
