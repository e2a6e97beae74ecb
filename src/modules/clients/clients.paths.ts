/** Every URL of the clients module. */
export const clientsPaths = {
  client: '/client',
  people: '/client/people',
  rights: '/client/people/rights',
  person: (personId: string): string => `/client/people/${personId}`,
  personLeaving: (personId: string): string => `/client/people/${personId}/leaving`,
  awaitedMail: (awaitedId: string): string => `/client/people/awaited/${awaitedId}/mail`,
  awaitedRemoval: (awaitedId: string): string => `/client/people/awaited/${awaitedId}/removal`,
  /** Where somebody whom a colleague named says yes. */
  membership: (awaitedId: string): string => `/client-memberships/${awaitedId}`,
  adminClients: '/admin/clients',
  adminClient: (clientId: string): string => `/admin/clients/${clientId}`,
  suspension: (clientId: string): string => `/admin/clients/${clientId}/suspension`,
  suspensionEnd: (clientId: string): string => `/admin/clients/${clientId}/suspension/end`,
  clientPlan: (clientId: string): string => `/admin/clients/${clientId}/plan`,
  plans: '/admin/plans',
  plan: (key: string): string => `/admin/plans/${key}`,
} as const;
