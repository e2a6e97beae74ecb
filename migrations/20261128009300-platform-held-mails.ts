import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Held mails are the oldest that wait; marked, they leave the index of due mails, where every search would walk over all of them.
 * The database sets the mark when a hold begins or ends, so it is right whichever version does that. An older version that runs
 * beside looks for holds as before, without this index and therefore more slowly, and marks nothing that it queues: what it
 * queues under a hold is marked when a newer one first takes it.
 */
export class PlatformHeldMails20261128009300 implements MigrationInterface {
  name = 'PlatformHeldMails20261128009300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform.mails ADD COLUMN is_held boolean NOT NULL DEFAULT false');
    await runner.query(`CREATE INDEX mails_held_with ON platform.mails (held_with) WHERE held_with IS NOT NULL AND state IN ('queued', 'deferred')`);
    await runner.query(followHold);
    await runner.query(`
      CREATE TRIGGER mails_follow_hold AFTER INSERT OR DELETE ON platform.mail_holds
        FOR EACH ROW EXECUTE FUNCTION platform.mails_follow_hold()`);
    await runner.query(`
      UPDATE platform.mails SET is_held = true
       WHERE held_with IN (SELECT holder_id FROM platform.mail_holds) AND state IN ('queued', 'deferred')`);
    await runner.query('DROP INDEX platform.mails_waiting');
    await runner.query(`
      CREATE INDEX mails_waiting ON platform.mails (due_at, id)
       WHERE state IN ('queued', 'deferred') AND (NOT is_held OR handed_over_at IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER mails_follow_hold ON platform.mail_holds');
    await runner.query('DROP FUNCTION platform.mails_follow_hold()');
    await runner.query('DROP INDEX platform.mails_held_with');
    await runner.query('DROP INDEX platform.mails_waiting');
    await runner.query('ALTER TABLE platform.mails DROP COLUMN is_held');
    await runner.query(`CREATE INDEX mails_waiting ON platform.mails (due_at, id) WHERE state IN ('queued', 'deferred')`);
  }
}

/** What a sender has in its hands when a hold begins is passed over instead of waited for: it marks that itself. */
const followHold = `
  CREATE FUNCTION platform.mails_follow_hold() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      UPDATE platform.mails SET is_held = true WHERE id IN (
        SELECT id FROM platform.mails
         WHERE held_with = NEW.holder_id AND state IN ('queued', 'deferred') AND NOT is_held
           FOR NO KEY UPDATE SKIP LOCKED);
    ELSE
      UPDATE platform.mails SET is_held = false WHERE held_with = OLD.holder_id AND state IN ('queued', 'deferred') AND is_held;
    END IF;
    RETURN NULL;
  END $$`;
