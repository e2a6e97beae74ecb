/** Where an import stands. One that was decided about but never sent is *forgotten* in the end: it stays, and its rows do not. */
export type ImportState = 'read' | 'checking' | 'checked' | 'awaiting approval' | 'sending' | 'paused' | 'sent' | 'undoing' | 'undone' | 'forgotten';

/** What became of a row. */
export type Verdict = 'new' | 'duplicate' | 'refused';

/** What is wrong with a row: where, what it says there, and what to do about it. */
export interface RowProblem {
  readonly field: string;
  readonly problem: string;
  readonly fix: string;
}
