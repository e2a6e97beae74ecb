/** Every URL of the talent-clouds module. */
export const talentCloudsPaths = {
  /** The talent's own memberships. */
  memberships: '/clouds',
  membership: (membershipId: string): string => `/clouds/${membershipId}`,
  /** The last step of the journey into a cloud. */
  readyToHire: (membershipId: string): string => `/clouds/${membershipId}/ready`,
  availability: (membershipId: string): string => `/clouds/${membershipId}/availability`,
  leaving: (membershipId: string): string => `/clouds/${membershipId}/leaving`,

  clientClouds: '/client/clouds',
  newCloud: '/client/clouds/new',
  clientCloud: (cloudId: string): string => `/client/clouds/${cloudId}`,
  cloudName: (cloudId: string): string => `/client/clouds/${cloudId}/name`,
  defaultCloud: (cloudId: string): string => `/client/clouds/${cloudId}/default`,
  cloudDeletion: (cloudId: string): string => `/client/clouds/${cloudId}/deletion`,

  /** A member as the client sees it. */
  member: (membershipId: string): string => `/client/clouds/members/${membershipId}`,
  memberNotes: (membershipId: string): string => `/client/clouds/members/${membershipId}/notes`,
  memberTags: (membershipId: string): string => `/client/clouds/members/${membershipId}/tags`,
  memberTagRemoval: (membershipId: string): string => `/client/clouds/members/${membershipId}/tags/removal`,
  memberRemoval: (membershipId: string): string => `/client/clouds/members/${membershipId}/removal`,
  /** An offer made directly to somebody who is there already. */
  newOffer: (membershipId: string): string => `/client/offers/new?member=${membershipId}`,
} as const;
