import type { Database } from '../src/platform/database/index.js';

/** The first task of a kind on a contract's checklist, by its title where several are of one kind. @returns its id */
export async function taskOf(database: Database, contractId: string, kind: string, title: string | null = null): Promise<string> {
  const row = await database.row<{ id: string }>(
    `SELECT t.id FROM onboarding.tasks t JOIN onboarding.checklists c ON c.id = t.checklist_id WHERE c.contract_id = $1 AND t.kind = $2 AND ($3::text IS NULL OR t.title = $3) ORDER BY t.position`,
    [contractId, kind, title],
  );
  return row?.id ?? '';
}
