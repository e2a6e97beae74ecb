/** Every URL of the clients module. */
export const clientsPaths = {
  client: '/client',
  adminClients: '/admin/clients',
} as const;
