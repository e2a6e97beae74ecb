/** What people may upload. The type is decided by the bytes, never by the name or by what the browser says. */
export type AcceptedType = 'pdf' | 'jpeg' | 'png';

interface TypeFacts {
  mediaType: string;
  extensions: readonly string[];
  /** The word a person knows it by. */
  word: string;
}

export const acceptedTypes: Readonly<Record<AcceptedType, TypeFacts>> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], word: 'PDF' },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], word: 'JPG' },
  png: { mediaType: 'image/png', extensions: ['png'], word: 'PNG' },
};

/** For an `accept` attribute: `.pdf,.jpg,.jpeg,.png`. */
export function acceptAttribute(types: readonly AcceptedType[]): string {
  return types.flatMap((type) => acceptedTypes[type].extensions.map((extension) => `.${extension}`)).join(',');
}

/** "PDF, JPG or PNG" */
export function wordsOfTypes(types: readonly AcceptedType[]): string {
  const words = types.map((type) => acceptedTypes[type].word);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
