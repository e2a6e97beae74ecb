/** Every URL of the profiles module. */
export const profilesPaths = {
  /** The step of a journey into a cloud; it leads to the section where it was left. Posted, it takes a complete profile as it is. */
  wizard: (subjectId: string): string => `/clouds/${subjectId}/profile`,
  wizardSection: (subjectId: string, section: string): string => `/clouds/${subjectId}/profile/${section}`,
  wizardSkip: (subjectId: string, section: string): string => `/clouds/${subjectId}/profile/${section}/skip`,
  wizardExit: (subjectId: string, section: string): string => `/clouds/${subjectId}/profile/${section}/exit`,
  wizardVerification: (subjectId: string, section: string): string => `/clouds/${subjectId}/profile/${section}/verification`,

  /** One's own profile, at any time. */
  profile: '/profile',
  section: (section: string): string => `/profile/sections/${section}`,
  photo: '/profile/photo',
  photoRemoval: '/profile/photo/removal',
  publication: '/profile/publication',
  publicationEnd: '/profile/publication/end',

  /** What everybody may read, of freelancers who published it. */
  freelancer: (slug: string): string => `/freelancers/${slug}`,
  freelancerPhoto: (slug: string): string => `/freelancers/${slug}/photo`,
} as const;
