/** Every URL of the journeys module. */
export const journeysPaths = {
  root: '/',
  home: '/home',
} as const;
