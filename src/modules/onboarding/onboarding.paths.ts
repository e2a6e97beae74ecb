/** The talent's pages of onboarding. */
export const onboardingPaths = {
  tasks: (contractId: string) => `/contracts/${contractId}/tasks`,
  waiting: (contractId: string) => `/contracts/${contractId}/waiting`,
  /** The step *Verification* of a journey into a cloud. */
  cloudVerification: (membershipId: string) => `/clouds/${membershipId}/verification`,
  task: (taskId: string) => `/tasks/${taskId}`,
  document: (taskId: string) => `/tasks/${taskId}/document`,
  signature: (taskId: string) => `/tasks/${taskId}/signature`,
  answers: (taskId: string) => `/tasks/${taskId}/answers`,
  acknowledgement: (taskId: string) => `/tasks/${taskId}/acknowledgement`,
  signedCopy: (taskId: string) => `/tasks/${taskId}/signed-copy`,
  verification: '/verify',
  verificationByHash: '/verify/hash',
};

/** The client's own tasks. */
export const clientTasksPaths = {
  list: '/client/tasks',
  completion: (taskId: string) => `/client/tasks/${taskId}/completion`,
};

/** The back office's review queue. */
export const reviewsPaths = {
  list: '/admin/reviews',
  show: (taskId: string) => `/admin/reviews/${taskId}`,
  decision: (taskId: string) => `/admin/reviews/${taskId}/decision`,
  claim: (taskId: string) => `/admin/reviews/${taskId}/claim`,
  page: (taskId: string, page: number) => `/admin/reviews/${taskId}/pages/${page}`,
  original: (taskId: string) => `/admin/reviews/${taskId}/original`,
};
