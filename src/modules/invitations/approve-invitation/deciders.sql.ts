/**
 * Who may answer which step of which client: its approvers who are still members, and whoever stands in for one of them today,
 * by the calendar of the person who is away. `now` is the placeholder of the present moment.
 */
export function decidersSql(now: string): string {
  return `
    SELECT p.client_id, p.step, p.person_id AS decider_id, NULL::uuid AS on_behalf_of_id, x.person_id IS NULL AS is_mailed
      FROM invitations.approvers p
      JOIN clients.member_cards m ON m.client_id = p.client_id AND m.person_id = p.person_id AND m.is_active
      JOIN accounts.person_cards c ON c.person_id = p.person_id
      LEFT JOIN invitations.absences x ON x.client_id = p.client_id AND x.person_id = p.person_id
       AND (${now}::timestamptz AT TIME ZONE c.time_zone)::date BETWEEN x.from_on AND x.until_on
       AND EXISTS (SELECT 1 FROM clients.member_cards s WHERE s.client_id = x.client_id AND s.person_id = x.delegate_id AND s.is_active)
    UNION ALL
    SELECT p.client_id, p.step, x.delegate_id, p.person_id, true
      FROM invitations.approvers p
      JOIN clients.member_cards m ON m.client_id = p.client_id AND m.person_id = p.person_id AND m.is_active
      JOIN accounts.person_cards c ON c.person_id = p.person_id
      JOIN invitations.absences x ON x.client_id = p.client_id AND x.person_id = p.person_id
       AND (${now}::timestamptz AT TIME ZONE c.time_zone)::date BETWEEN x.from_on AND x.until_on
      JOIN clients.member_cards s ON s.client_id = x.client_id AND s.person_id = x.delegate_id AND s.is_active`;
}

/** Nobody answers for their own invitation, not through a deputy either, and nobody says yes twice to the same one. `a` is the approval, `d` the decider. */
export const mayDecideSql = `
  d.client_id = a.client_id AND d.step = a.step
  AND d.decider_id <> a.asked_by_id AND d.on_behalf_of_id IS DISTINCT FROM a.asked_by_id
  AND NOT EXISTS (SELECT 1 FROM invitations.approvals b
                   WHERE (b.invitation_id = a.invitation_id OR b.import_id = a.import_id) AND b.round = a.round AND b.step < a.step AND b.decided_by_id = d.decider_id)`;

/** Whoever may answer, whoever did, and once it is decided all who approve for the client now, at any step. `a` is the approval, `d` the person as its decider; both parameters are placeholders. */
export function mayLookSql(person: string, now: string): string {
  return `
  (d.decider_id IS NOT NULL OR a.decided_by_id = ${person}
    OR (a.decision IS NOT NULL AND EXISTS (SELECT 1 FROM (${decidersSql(now)}) e WHERE e.client_id = a.client_id AND e.decider_id = ${person})))`;
}

/** The names of those who may answer what waits now, as an array; empty where nothing waits. `a` is the approval: `aboutSql` says of what. */
export function awaitedNames(aboutSql: string, now: string): string {
  return `
    ARRAY(SELECT DISTINCT w.full_name FROM invitations.approvals a JOIN (${decidersSql(now)}) d ON ${mayDecideSql}
            JOIN accounts.person_cards w ON w.person_id = d.decider_id
           WHERE ${aboutSql} AND a.decision IS NULL AND d.is_mailed ORDER BY w.full_name)`;
}
