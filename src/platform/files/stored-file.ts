/** What we know of a file's safety. Until a scanner is set up, a file that was decoded whole is `unscanned`. */
export type FileState = 'quarantined' | 'clean' | 'unscanned' | 'infected' | 'unscannable';

/** A file as others see it; its key and its place stay inside. */
export interface StoredFile {
  id: string;
  purpose: string;
  /** The client it belongs to; null for a person's own. */
  tenantId: string | null;
  personId: string;
  originalName: string;
  mediaType: string;
  sizeInBytes: number;
  sha256: string;
  pageCount: number;
  state: FileState;
  createdAt: Date;
}

/** The badge beside a file, in the kinds of the badge component; a clean file needs none. */
export function fileBadge(file: Pick<StoredFile, 'state'>): { kind: string; label: string } | null {
  const badges: Record<FileState, { kind: string; label: string } | null> = {
    clean: null,
    unscanned: { kind: 'plain', label: 'Not scanned' },
    quarantined: { kind: 'wait', label: 'Being scanned' },
    infected: { kind: 'stop', label: 'Contains a virus' },
    unscannable: { kind: 'stop', label: 'Could not be scanned' },
  };
  return badges[file.state];
}

/** Nobody opens what is not known to be harmless; decoded but unscanned counts as usable. */
export function isOpenable(file: Pick<StoredFile, 'state'>): boolean {
  return file.state === 'clean' || file.state === 'unscanned';
}
