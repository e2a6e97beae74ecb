import { keptFields, type KeptField } from '../../../platform/security/index.js';

const prefix = 'kept.';

/** The fields of a form that waited for the switch, under their own names again. */
export function fieldsToSendAgain(body: Readonly<Record<string, unknown>>): KeptField[] {
  return keptFields(body)
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, value }) => ({ name: name.slice(prefix.length), value }));
}
