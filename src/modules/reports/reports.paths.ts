/** Every URL of the reports module. */
export const reportsPaths = {
  /** The client's front door; what it shows is chosen in the address. */
  dashboard: '/client',
  reminder: (progressId: string): string => `/client/progress/${progressId}/reminder`,
} as const;
