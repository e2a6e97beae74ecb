/**
 * What strangers may read: published by its owner, whose account still stands.
 * @param profile how the statement calls `profiles.profiles`
 */
export const isPublic = (profile: string): string =>
  `${profile}.published_at IS NOT NULL AND NOT EXISTS (SELECT FROM accounts.deactivated_people AS gone WHERE gone.person_id = ${profile}.person_id)`;
