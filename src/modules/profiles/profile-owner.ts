/** Whose profile it is: one freelancer's, or one agency's. */
export type ProfileOwner = { readonly personId: string; readonly agencyId: null } | { readonly personId: null; readonly agencyId: string };

export type OwnerKind = 'freelancer' | 'agency';

/** Freelancers and agencies are asked in different words. */
export function kindOf({ agencyId }: Pick<ProfileOwner, 'agencyId'>): OwnerKind {
  return agencyId === null ? 'freelancer' : 'agency';
}
