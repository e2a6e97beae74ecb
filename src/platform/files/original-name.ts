import { acceptedTypes, type AcceptedType } from './accepted-types.js';

const maxLength = 120;

/**
 * The name a person gave the file, made harmless: no folders, no control or direction-changing characters, and an
 * ending that says what the bytes are. It is only ever shown and offered for downloads; on disk a file has its id.
 */
export function cleanOriginalName(given: string, type: AcceptedType): string {
  const visible = visibleName(given);
  const { extensions } = acceptedTypes[type];
  const ending = extensions.find((extension) => visible.toLowerCase().endsWith(`.${extension}`));
  const stem = ending ? visible.slice(0, -ending.length - 1) : visible;
  return `${shortened(stem) || 'file'}.${ending ?? extensions[0] ?? type}`;
}

/** The same for a file whose kind nobody has looked at: only its name is made harmless. */
export function cleanFileName(given: string, fallback: string): string {
  return shortened(visibleName(given)) || fallback;
}

function visibleName(given: string): string {
  const bare = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return bare.replace(/[\p{C}\u2028\u2029]/gu, '').replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' ');
}

function shortened(name: string): string {
  return Array.from(name.replace(/^[.\s]+|[.\s]+$/g, '')).slice(0, maxLength).join('').trimEnd();
}
