/** Every URL of the profiles module. */
export const profilesPaths = {
  /** The step of a journey into a cloud; it leads to the section where it was left. */
  wizard: (subjectId: string): string => `/clouds/${subjectId}/profile`,
  wizardSection: (subjectId: string, section: string): string => `/clouds/${subjectId}/profile/${section}`,
  /** One's own profile, at any time. */
  profile: '/profile',
} as const;
