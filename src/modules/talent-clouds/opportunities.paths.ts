/** Every URL of opportunities and of offers to members. */
export const opportunitiesPaths = {
  /** The talent's side. */
  opportunities: '/opportunities',
  opportunity: (id: string): string => `/opportunities/${id}`,
  answers: (id: string): string => `/opportunities/${id}/answers`,

  clientOpportunities: '/client/opportunities',
  newOpportunity: '/client/opportunities/new',
  newOpportunityTo: (cloudId: string): string => `/client/opportunities/new?cloud=${cloudId}`,
  clientOpportunity: (id: string): string => `/client/opportunities/${id}`,
  edit: (id: string): string => `/client/opportunities/${id}/edit`,
  posting: (id: string): string => `/client/opportunities/${id}/posting`,
  ending: (id: string): string => `/client/opportunities/${id}/ending`,

  /** An offer to whoever gave this answer. */
  offerForAnswer: (answerId: string): string => `/client/offers/new?answer=${answerId}`,
  newOffer: '/client/offers/new',
  offers: '/client/offers',
} as const;
