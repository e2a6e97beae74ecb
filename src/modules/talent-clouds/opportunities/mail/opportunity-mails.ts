/** The kinds of mail about opportunities. */
export const opportunityMails = {
  /** To a member: a new one. */
  posted: 'talent-clouds.opportunity-posted',
  /** To a member who answered: it is closed or withdrawn. */
  ended: 'talent-clouds.opportunity-ended',
} as const;
