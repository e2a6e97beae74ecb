/** Every URL of the talent-clouds module. */
export const talentCloudsPaths = {
  /** The talent's own memberships. */
  memberships: '/clouds',
  membership: (membershipId: string): string => `/clouds/${membershipId}`,
  /** The last step of the journey into a cloud. */
  readyToHire: (membershipId: string): string => `/clouds/${membershipId}/ready`,

  clientClouds: '/client/clouds',
  newCloud: '/client/clouds/new',
  clientCloud: (cloudId: string): string => `/client/clouds/${cloudId}`,
} as const;
