import type { Database } from '../../../../platform/database/index.js';

/** Refuses rows with an address of somebody who acts for the client: a list that names its own sender was not meant that way. */
export async function markColleagues(database: Database, importId: string, clientId: string): Promise<void> {
  await database.execute(colleaguesSql, [importId, clientId]);
}

const colleaguesSql = `
  UPDATE invitations.import_rows AS stored SET verdict = 'refused',
         problems = jsonb_build_array(jsonb_build_object('field', 'Email address', 'problem', 'It belongs to ' || person.full_name || ', who acts for your company',
           'fix', 'Leave them out; whoever is meant as talent can be invited by Invite talent'))
    FROM clients.member_cards AS member
    JOIN accounts.verified_addresses AS own ON own.person_id = member.person_id
    JOIN accounts.person_cards AS person ON person.person_id = member.person_id
   WHERE stored.import_id = $1 AND stored.verdict = 'new' AND member.client_id = $2 AND member.is_active AND own.address = stored.folded_address`;
