/** Every URL of the agencies module. */
export const agenciesPaths = {
  directory: '/agencies',
  listing: (slug: string): string => `/agencies/${slug}`,
  /** A new logo has a new address, so that this one may be kept. */
  logo: (slug: string, fileId: string): string => `/agencies/${slug}/logo/${fileId}`,
  /** The step *Public listing* of a journey to a contract. */
  confirmation: (contractId: string): string => `/contracts/${contractId}/agency-confirmation`,
} as const;
