import type { ApprovalDecision } from './approval.entity.js';

const words = { approved: 'Approved', 'sent back': 'Sent back', 'taken back': 'Taken back' } as const satisfies Record<Exclude<ApprovalDecision, 'lapsed'>, string>;

/** What an approver reads of something that was decided; null while it waits. */
export function decidedView({ decision, decidedByName, decidedAt, reason }: { decision: ApprovalDecision | null; decidedByName: string | null; decidedAt: Date | null; reason: string }) {
  if (decision === null) return null;
  return { words: decision === 'lapsed' ? 'Came back because nobody decided' : `${words[decision]} by ${decidedByName ?? 'somebody'}`, at: decidedAt, reason };
}
