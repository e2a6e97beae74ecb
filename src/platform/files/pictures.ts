import type Sharp from 'sharp';

/** The picture library, loaded when the first picture comes: its native part weighs more than the rest of the program. */
export async function pictureLibrary(): Promise<typeof Sharp> {
  return (await import('sharp')).default;
}
