/** Every URL of the agencies module. */
export const agenciesPaths = {
  directory: '/agencies',
  listing: (slug: string): string => `/agencies/${slug}`,
  /** A new logo has a new address, so that this one may be kept. */
  logo: (slug: string, fileId: string): string => `/agencies/${slug}/logo/${fileId}`,
  /** The pages of one's own agency: whoever opens them acts for it. */
  agency: '/agency',
  ownListing: '/agency/listing',
  preview: '/agency/listing/preview',
  ownLogo: '/agency/listing/logo',
  logoRemoval: '/agency/listing/logo/removal',
  people: '/agency/people',
  person: (personId: string): string => `/agency/people/${personId}`,
  personRemoval: (personId: string): string => `/agency/people/${personId}/removal`,
  awaitedRemoval: (awaitedId: string): string => `/agency/people/awaited/${awaitedId}/removal`,
  rights: '/agency/rights',
  /** Where somebody who was named by address, and has an account, says yes. */
  membership: (awaitedId: string): string => `/agency-memberships/${awaitedId}`,
  /** The step *Public listing* of a journey to a contract. */
  confirmation: (contractId: string): string => `/contracts/${contractId}/agency-confirmation`,
  confirmationLogo: (contractId: string): string => `/contracts/${contractId}/agency-confirmation/logo`,
  confirmationMail: (contractId: string): string => `/contracts/${contractId}/agency-confirmation/mail`,
  confirmationLink: (secret: string): string => `/agency-confirmation/link/${secret}`,
  adminAgencies: '/admin/agencies',
  adminAgency: (agencyId: string): string => `/admin/agencies/${agencyId}`,
  adminLogo: (agencyId: string): string => `/admin/agencies/${agencyId}/logo`,
  suspension: (agencyId: string): string => `/admin/agencies/${agencyId}/suspension`,
  suspensionEnd: (agencyId: string): string => `/admin/agencies/${agencyId}/suspension/end`,
} as const;
