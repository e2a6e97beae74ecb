/** Every URL of the agencies module. */
export const agenciesPaths = {
  directory: '/agencies',
  listing: (slug: string): string => `/agencies/${slug}`,
  /** The step *Public listing* of a journey to a contract. */
  confirmation: (contractId: string): string => `/contracts/${contractId}/agency-confirmation`,
} as const;
