import type { ApprovalDecision } from './approval.entity.js';

const words = { approved: 'Approved', 'sent back': 'Sent back', 'taken back': 'Taken back' } as const satisfies Record<ApprovalDecision, string>;

/** What an approver reads of something that was decided; null while it waits. */
export function decidedView({ decision, decidedByName, decidedAt, reason }: { decision: ApprovalDecision | null; decidedByName: string | null; decidedAt: Date | null; reason: string }) {
  return decision === null ? null : { words: `${words[decision]} by ${decidedByName ?? 'somebody'}`, at: decidedAt, reason };
}
