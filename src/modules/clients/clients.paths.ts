/** Every URL of the clients module. */
export const clientsPaths = {
  client: '/client',
  adminClients: '/admin/clients',
  clientPlan: (clientId: string): string => `/admin/clients/${clientId}/plan`,
  plans: '/admin/plans',
  plan: (key: string): string => `/admin/plans/${key}`,
} as const;
