import type { Database } from '../../../../platform/database/index.js';

/**
 * Finds rows that would invite somebody twice: in the file itself, beside invitations that are open or were answered, and
 * beside rows of another import that is still on its way. Whoever has an open invitation to the same project is not invited to it again
 * because its start was moved in the list, as far as it stands at the time of the check; sending looks once more only for the very same start. Revoked and expired invitations may be sent anew.
 * Addresses were folded before, so three spellings of one count once.
 */
export async function markDuplicates(database: Database, importId: string, clientId: string): Promise<void> {
  // The rows have just been written, so that the planner takes them for a handful, and would compare each with each.
  await database.execute('SET LOCAL enable_nestloop = off');
  await database.execute(sameAsRowSql, [importId]);
  for (const states of [`('awaiting approval', 'scheduled', 'queued', 'sent')`, `('accepted', 'declined')`]) await database.execute(sameAsInvitationSql(states), [importId, clientId]);
  await database.execute(sameProjectSql, [importId, clientId]);
  await database.execute(sameAsImportSql, [importId, clientId]);
  await database.execute('SET LOCAL enable_nestloop = on');
}

const sameAsRowSql = `
  UPDATE invitations.import_rows AS stored SET verdict = 'duplicate', same_as_row = twin.first
    FROM (SELECT number, min(number) OVER (PARTITION BY folded_address, audience, target, target_key) AS first
            FROM invitations.import_rows WHERE import_id = $1 AND verdict = 'new') AS twin
   WHERE stored.import_id = $1 AND stored.number = twin.number AND twin.first < twin.number`;

/** The states stand in the statement itself, so that each of the two finds its index. */
function sameAsInvitationSql(states: string): string {
  return `
  UPDATE invitations.import_rows AS stored SET verdict = 'duplicate', same_as_invitation_id = twin.id
    FROM invitations.invitations AS twin
   WHERE stored.import_id = $1 AND stored.verdict = 'new' AND twin.client_id = $2 AND twin.state IN ${states}
     AND twin.folded_address = stored.folded_address AND twin.audience = stored.audience AND twin.target = stored.target AND twin.target_key = stored.target_key`;
}

/** A contract's key ends with its start: a bar and ten signs. */
const sameProjectSql = `
  UPDATE invitations.import_rows AS stored SET verdict = 'duplicate', same_as_invitation_id = twin.id
    FROM invitations.invitations AS twin
   WHERE stored.import_id = $1 AND stored.verdict = 'new' AND stored.target = 'contract'
     AND twin.client_id = $2 AND twin.state IN ('awaiting approval', 'scheduled', 'queued', 'sent') AND twin.target = 'contract'
     AND twin.folded_address = stored.folded_address AND twin.audience = stored.audience AND left(twin.target_key, -11) = left(stored.target_key, -11)`;

const sameAsImportSql = `
  UPDATE invitations.import_rows AS stored SET verdict = 'duplicate', same_as_import_id = other.id
    FROM invitations.imports AS other JOIN invitations.import_rows AS twin ON twin.import_id = other.id
   WHERE stored.import_id = $1 AND stored.verdict = 'new' AND other.client_id = $2 AND other.id <> $1 AND other.state IN ('awaiting approval', 'sending', 'paused')
     AND twin.verdict = 'new' AND twin.number > other.done_up_to
     AND twin.folded_address = stored.folded_address AND twin.audience = stored.audience AND twin.target = stored.target AND twin.target_key = stored.target_key`;
