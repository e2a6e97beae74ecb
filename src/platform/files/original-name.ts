import { acceptedTypes, type AcceptedType } from './accepted-types.js';

const maxLength = 120;

/**
 * The name a person gave the file, made harmless: no folders, no control or direction-changing characters, and an
 * ending that says what the bytes are. It is only ever shown and offered for downloads; on disk a file has its id.
 */
export function cleanOriginalName(given: string, type: AcceptedType): string {
  const bare = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = bare.replace(/[\p{C}\u2028\u2029]/gu, '').replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' ');
  const { extensions } = acceptedTypes[type];
  const ending = extensions.find((extension) => visible.toLowerCase().endsWith(`.${extension}`));
  const stem = ending ? visible.slice(0, -ending.length - 1) : visible;
  const short = Array.from(stem.replace(/^[.\s]+|[.\s]+$/g, '')).slice(0, maxLength).join('').trimEnd();
  return `${short || 'file'}.${ending ?? extensions[0] ?? type}`;
}
