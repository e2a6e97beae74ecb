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
  acceptance: (contractId: string) => `/contracts/${segment(contractId)}/acceptance`,
  clientContracts: '/client/contracts',
  clientContract: (contractId: string) => `/client/contracts/${segment(contractId)}`,
  newTerms: (contractId: string) => `/client/contracts/${segment(contractId)}/terms/new`,
  terms: (contractId: string) => `/client/contracts/${segment(contractId)}/terms`,
  withdrawal: (contractId: string) => `/client/contracts/${segment(contractId)}/withdrawal`,
  changeAnswer: (contractId: string, changeRequestId: string) =>
    `/client/contracts/${segment(contractId)}/change-requests/${segment(changeRequestId)}/answer`,
} as const;
