import type { TestApp } from '../../support/app.js';
import type { Meridian } from './meridian.js';

/** Many invitations of Dana's at once, as an import would leave them: the name carries the number. */
export async function many({ test, meridian }: { test: TestApp; meridian: Meridian }, count: number, changes: Record<string, string> = {}): Promise<void> {
  const { clientId } = await meridian.client();
  const columns: Record<string, string> = {
    id: `('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`, client_id: '$1',
    invited_by_id: `(SELECT person_id FROM clients.member_cards WHERE client_id = $1 LIMIT 1)`,
    audience: `'freelancer'`, target: `'cloud'`, state: `'sent'`, name: `'Number ' || n`, address: `'n' || n || '@many.example'`,
    folded_address: `'n' || n || '@many.example'`, title: `'Design bench'`, target_key: `'k'`, cloud_id: 'gen_random_uuid()',
    created_at: `$2::timestamptz - make_interval(secs => n)`, invited_at: '$2', sent_at: '$2', expires_at: `$2::timestamptz + interval '30 days'`, ...changes,
  };
  const names = Object.keys(columns);
  await test.database.execute(`INSERT INTO invitations.invitations (${names.join(', ')}) SELECT ${names.map((name) => columns[name]).join(', ')} FROM generate_series(1, ${count}) n`, [clientId, test.clock.now()]);
}
