/** For which agency somebody accepts: one that they manage, or a new one by its name. */
export type AgencyChoice = { readonly agencyId: string } | { readonly name: string };
