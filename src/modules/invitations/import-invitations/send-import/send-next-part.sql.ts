/**
 * What a row says goes from table to table and never through this process. Who was invited meanwhile is left out: by the
 * unique index where the invitation is open, by the look at answered ones otherwise. The order keeps two imports of one
 * list from waiting for each other.
 */
export const inviteSql = `
  INSERT INTO invitations.invitations (id, client_id, invited_by_id, audience, target, state, name, address, folded_address, personal_message, title, target_key,
                                       contract_id, cloud_id, created_at, invited_at, expires_at, plan_key, plan_version, import_id, own_values)
  SELECT given.id, $5, $6, stored.audience, stored.target, $7, stored.name, stored.address, stored.folded_address, stored.personal_message, stored.title, stored.target_key,
         given.contract_id, stored.cloud_id, $8::timestamptz, $8::timestamptz, $9, $10, $11, stored.import_id, nullif(stored.own_values, '[]'::jsonb)
    FROM unnest($2::uuid[], $3::integer[], $4::uuid[]) AS given (id, number, contract_id)
    JOIN invitations.import_rows AS stored ON stored.import_id = $1 AND stored.number = given.number
   WHERE NOT EXISTS (
     SELECT FROM invitations.invitations AS answered
      WHERE answered.client_id = $5 AND answered.folded_address = stored.folded_address AND answered.state IN ('accepted', 'declined')
        AND answered.audience = stored.audience AND answered.target = stored.target AND answered.target_key = stored.target_key)
   ORDER BY stored.folded_address, stored.target_key
  ON CONFLICT (client_id, folded_address, audience, target, target_key) WHERE state IN ('awaiting approval', 'scheduled', 'queued', 'sent') DO NOTHING
  RETURNING id`;

/** Whose invitation it is that came between, the page can tell as long as it stands. */
export const noLongerNewSql = `
  UPDATE invitations.import_rows AS stored SET verdict = 'duplicate', same_as_invitation_id = (
    SELECT twin.id FROM invitations.invitations AS twin JOIN invitations.imports AS import ON import.client_id = twin.client_id
     WHERE import.id = $1 AND twin.folded_address = stored.folded_address AND twin.audience = stored.audience AND twin.target = stored.target
       AND twin.target_key = stored.target_key AND twin.state IN ('awaiting approval', 'scheduled', 'queued', 'sent', 'accepted', 'declined')
     ORDER BY twin.created_at DESC LIMIT 1)
   WHERE stored.import_id = $1 AND stored.number = ANY ($2::integer[])`;

export const cloudIsGoneSql = `
  UPDATE invitations.import_rows SET verdict = 'refused',
         problems = '[{"field": "Talent cloud", "problem": "It was deleted after the check", "fix": "Write the name of a talent cloud that stands"}]'
   WHERE import_id = $1 AND number = ANY ($2::integer[])`;
