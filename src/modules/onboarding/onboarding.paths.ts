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
  sample: (taskId: string) => `/tasks/${taskId}/sample`,
  /** The client's own PDF that is agreed to, and the pictures of its pages. */
  terms: (taskId: string) => `/tasks/${taskId}/terms`,
  termsPage: (taskId: string, page: number) => `/tasks/${taskId}/terms/pages/${page}`,
  acknowledgement: (taskId: string) => `/tasks/${taskId}/acknowledgement`,
  signedCopy: (taskId: string) => `/tasks/${taskId}/signed-copy`,
  verification: '/verify',
  verificationByHash: '/verify/hash',
};

/** The client's own tasks. */
export const clientTasksPaths = {
  list: '/client/tasks',
  show: (taskId: string) => `/client/tasks/${taskId}`,
  completion: (taskId: string) => `/client/tasks/${taskId}/completion`,
  handOver: (taskId: string) => `/client/tasks/${taskId}/hand-over`,
  waiver: (taskId: string) => `/client/tasks/${taskId}/waiver`,
};

/** What talent was asked for and has not sent in. */
export const outstandingPaths = {
  list: '/client/tasks/outstanding',
  ofContract: (contractId: string) => `/client/tasks/outstanding?contract=${contractId}`,
  waiver: (taskId: string) => `/client/tasks/outstanding/${taskId}/waiver`,
};

/** When the daily mail about what waits comes. */
export const digestPath = '/account/digest';

/** The addresses of one review queue. */
export interface ReviewPaths {
  readonly list: string;
  show(taskId: string): string;
  decision(taskId: string): string;
  claim(taskId: string): string;
  page(taskId: string, page: number): string;
  original(taskId: string): string;
}

/** The back office's review queue. */
export const reviewsPaths = reviewPathsBelow('/admin/reviews');

/** Where a refusal is taken back. */
export const reopeningPath = (taskId: string): string => `${reviewsPaths.show(taskId)}/reopening`;

/** The client's own reviews. */
export const clientReviewsPaths = reviewPathsBelow('/client/reviews');

/** What a client asks for, kept by its owners. */
export const requirementsPaths = {
  list: '/client/requirements',
  new: '/client/requirements/new',
  preview: '/client/requirements/preview',
  show: (id: string) => `/client/requirements/${id}`,
  draft: (id: string) => `/client/requirements/${id}/draft`,
  draftRemoval: (id: string) => `/client/requirements/${id}/draft/removal`,
  questions: (id: string) => `/client/requirements/${id}/questions`,
  question: (id: string, key: string) => `/client/requirements/${id}/questions/${key}`,
  questionRemoval: (id: string, key: string) => `/client/requirements/${id}/questions/${key}/removal`,
  questionPosition: (id: string, key: string) => `/client/requirements/${id}/questions/${key}/position`,
  sample: (id: string) => `/client/requirements/${id}/sample`,
  newSample: (id: string) => `/client/requirements/${id}/sample/new`,
  sampleRemoval: (id: string) => `/client/requirements/${id}/sample/removal`,
  pdf: (id: string) => `/client/requirements/${id}/pdf`,
  newPdf: (id: string) => `/client/requirements/${id}/pdf/new`,
  pdfRemoval: (id: string) => `/client/requirements/${id}/pdf/removal`,
  publication: (id: string) => `/client/requirements/${id}/publication`,
  retirement: (id: string) => `/client/requirements/${id}/retirement`,
  position: (id: string) => `/client/requirements/${id}/position`,
};

function reviewPathsBelow(list: string): ReviewPaths {
  return {
    list,
    show: (taskId) => `${list}/${taskId}`,
    decision: (taskId) => `${list}/${taskId}/decision`,
    claim: (taskId) => `${list}/${taskId}/claim`,
    page: (taskId, page) => `${list}/${taskId}/pages/${page}`,
    original: (taskId) => `${list}/${taskId}/original`,
  };
}
