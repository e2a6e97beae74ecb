import { DomainEvent } from '../../platform/events/index.js';

/** What every event about a checklist says. */
export interface ChecklistFacts {
  readonly checklistId: string;
  /** It hangs on a contract or on a membership of a talent cloud; one of the two is null. */
  readonly contractId: string | null;
  readonly membershipId: string | null;
  readonly clientId: string;
  /** Its talent is a person or an agency; one of the two is null. */
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly at: string;
}

/** What every event about one task says. */
interface TaskFacts extends ChecklistFacts {
  readonly taskId: string;
}

/** The client's requirements were copied for somebody to whom an offer or a cloud was opened. */
export class ChecklistStarted extends DomainEvent<ChecklistFacts & { readonly taskCount: number }> {
  static override readonly eventName = 'onboarding.checklist-started';
}

/** A task was sent in, or the client marked its own as done. */
export class TaskSubmitted extends DomainEvent<TaskFacts> {
  static override readonly eventName = 'onboarding.task-submitted';
}

/** A task counts as done; `byId` is null where nobody reviews it. */
export class TaskApproved extends DomainEvent<TaskFacts & { readonly byId: string | null }> {
  static override readonly eventName = 'onboarding.task-approved';
}

/** A reviewer sent a task back to the person, with the reason. */
export class TaskChangesRequested extends DomainEvent<TaskFacts & { readonly reason: string; readonly byId: string; readonly submission: number }> {
  static override readonly eventName = 'onboarding.task-changes-requested';
}

/** One of the client's own tasks went to a colleague. */
export class ClientTaskHandedOver extends DomainEvent<TaskFacts & { readonly handOverId: string; readonly toId: string; readonly byId: string }> {
  static override readonly eventName = 'onboarding.client-task-handed-over';
}

/** The client goes on without a task, until the end of a day. */
export class TaskWaived extends DomainEvent<TaskFacts & { readonly reason: string; readonly until: string; readonly byId: string }> {
  static override readonly eventName = 'onboarding.task-waived';
}

/** The day came until which the client went on without a task: it is asked for again. */
export class TaskWaiverLapsed extends DomainEvent<TaskFacts & { readonly isTalentsTurn: boolean }> {
  static override readonly eventName = 'onboarding.task-waiver-lapsed';
}

/** The day is over until which an approval was valid, and its renewal was not sent in: it is open again, and blocks as before. */
export class ApprovalLapsed extends DomainEvent<TaskFacts> {
  static override readonly eventName = 'onboarding.approval-lapsed';
}

/** The person has done their last own task. */
export class ChecklistSubmitted extends DomainEvent<ChecklistFacts> {
  static override readonly eventName = 'onboarding.checklist-submitted';
}

/** Everything that was asked for is confirmed. */
export class ChecklistCleared extends DomainEvent<ChecklistFacts & { readonly taskCount: number }> {
  static override readonly eventName = 'onboarding.checklist-cleared';
}

/** The platform refuses the talent for this contract or cloud. */
export class ChecklistRejected extends DomainEvent<ChecklistFacts & { readonly reason: string; readonly byId: string }> {
  static override readonly eventName = 'onboarding.checklist-rejected';
}

/** An administrator took the refusal back: what ended because of it at `rejectedAt` stands again. */
export class ChecklistReopened extends DomainEvent<ChecklistFacts & { readonly taskId: string; readonly rejectedAt: string; readonly reason: string; readonly byId: string }> {
  static override readonly eventName = 'onboarding.checklist-reopened';
}

/** A document was signed; its copy is made and mailed after this. */
export class DocumentSigned extends DomainEvent<TaskFacts & { readonly signatureId: string; readonly signedById: string }> {
  static override readonly eventName = 'onboarding.document-signed';
}

/** What every event about a requirement says. */
interface RequirementFacts {
  readonly requirementId: string;
  readonly clientId: string;
  readonly version: number;
  readonly byId: string;
  readonly at: string;
}

/** A version of a requirement is what checklists copy from now on. */
export class RequirementPublished extends DomainEvent<RequirementFacts> {
  static override readonly eventName = 'onboarding.requirement-published';
}

/** Nobody is asked for it any more; checklists that have it keep it. */
export class RequirementRetired extends DomainEvent<RequirementFacts> {
  static override readonly eventName = 'onboarding.requirement-retired';
}
