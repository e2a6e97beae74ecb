import type { Database } from '../../../../platform/database/index.js';

/**
 * Refuses rows whose people asked this client not to be invited again: in the dry run, and once more as each part is sent.
 * @param after rows up to this number have been dealt with
 * @returns how many were refused
 */
export function markUnwanted(database: Database, importId: string, { clientId, after }: { clientId: string; after: number }): Promise<number> {
  return database.execute(unwantedSql, [importId, clientId, after]);
}

const unwantedSql = `
  UPDATE invitations.import_rows AS stored SET verdict = 'refused',
         problems = '[{"field": "Email address", "problem": "They asked you not to invite them again", "fix": "Leave them out; only they can take it back"}]'
    FROM invitations.opt_outs AS opt_out
   WHERE stored.import_id = $1 AND stored.verdict = 'new' AND stored.number > $3
     AND opt_out.client_id = $2 AND opt_out.folded_address = stored.folded_address AND opt_out.taken_back_at IS NULL`;
