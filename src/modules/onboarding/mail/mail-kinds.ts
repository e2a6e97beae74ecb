/** The mails of this module, by the names their rows carry. */
export const mailKinds = {
  tasksAssigned: 'onboarding.tasks-assigned',
  changesRequested: 'onboarding.changes-requested',
  rejected: 'onboarding.rejected',
  reopened: 'onboarding.reopened',
  cleared: 'onboarding.cleared',
  signedCopy: 'onboarding.signed-copy',
  clientTask: 'onboarding.client-task',
  renewal: 'onboarding.renewal',
  lapsed: 'onboarding.lapsed',
  digest: 'onboarding.digest',
  askedAgain: 'onboarding.asked-again',
  taskHandedOver: 'onboarding.task-handed-over',
} as const;
