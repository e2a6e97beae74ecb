const segment = (id: string): string => encodeURIComponent(id);

/** Every URL of the contracts module. */
export const contractsPaths = {
  jobs: '/jobs',
  contract: (contractId: string) => `/contracts/${segment(contractId)}`,
  review: (contractId: string) => `/contracts/${segment(contractId)}/review`,
  confirmation: (contractId: string) => `/contracts/${segment(contractId)}/confirmation`,
  changeRequests: (contractId: string) => `/contracts/${segment(contractId)}/change-requests`,
  newChangeRequest: (contractId: string, term?: string) =>
    `/contracts/${segment(contractId)}/change-requests/new${term === undefined ? '' : `?term=${segment(term)}`}`,
  refusal: (contractId: string) => `/contracts/${segment(contractId)}/refusal`,
  proposal: (contractId: string) => `/contracts/${segment(contractId)}/proposal`,
  proposalConfirmation: (contractId: string) => `/contracts/${segment(contractId)}/proposal/confirmation`,
  proposalRefusal: (contractId: string) => `/contracts/${segment(contractId)}/proposal/refusal`,
  ending: (contractId: string) => `/contracts/${segment(contractId)}/ending`,
  endingWithdrawal: (contractId: string) => `/contracts/${segment(contractId)}/ending/withdrawal`,
  pdf: (contractId: string) => `/contracts/${segment(contractId)}/pdf`,
  acceptance: (contractId: string) => `/contracts/${segment(contractId)}/acceptance`,
  clientContracts: '/client/contracts',
  clientContract: (contractId: string) => `/client/contracts/${segment(contractId)}`,
  newTerms: (contractId: string) => `/client/contracts/${segment(contractId)}/terms/new`,
  terms: (contractId: string) => `/client/contracts/${segment(contractId)}/terms`,
  extension: (contractId: string) => `/client/contracts/${segment(contractId)}/extension`,
  proposalWithdrawal: (contractId: string) => `/client/contracts/${segment(contractId)}/proposal/withdrawal`,
  clientEnding: (contractId: string) => `/client/contracts/${segment(contractId)}/ending`,
  clientEndingWithdrawal: (contractId: string) => `/client/contracts/${segment(contractId)}/ending/withdrawal`,
  pause: (contractId: string) => `/client/contracts/${segment(contractId)}/pause`,
  resumption: (contractId: string) => `/client/contracts/${segment(contractId)}/resumption`,
  clientPdf: (contractId: string) => `/client/contracts/${segment(contractId)}/pdf`,
  withdrawal: (contractId: string) => `/client/contracts/${segment(contractId)}/withdrawal`,
  changeAnswer: (contractId: string, changeRequestId: string) =>
    `/client/contracts/${segment(contractId)}/change-requests/${segment(changeRequestId)}/answer`,
} as const;
