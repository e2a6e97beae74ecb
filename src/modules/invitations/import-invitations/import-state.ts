/** Where an import stands. */
export type ImportState = 'read' | 'checking' | 'checked' | 'awaiting approval' | 'sending' | 'paused' | 'sent' | 'undoing' | 'undone';

/** What became of a row. */
export type Verdict = 'new' | 'duplicate' | 'refused';

/** What is wrong with a row: where, what it says there, and what to do about it. */
export interface RowProblem {
  readonly field: string;
  readonly problem: string;
  readonly fix: string;
}
