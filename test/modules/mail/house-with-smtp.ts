import { testDatabase, type TestDatabase } from '../../support/test-database.js';
import { MailHouse } from './mail-house.js';
import { SmtpCatcher } from './smtp-catcher.js';

/** A house that sends its mails to a server that catches them, on a database of its own. */
export interface HouseWithSmtp {
  readonly database: TestDatabase;
  readonly smtp: SmtpCatcher;
  readonly house: MailHouse;
}

/**
 * What the specs of sending share: one house for the whole file, empty before each test, on a Monday morning.
 * @param moveIn takes it once it has started
 */
export function houseWithSmtp(moveIn: (started: HouseWithSmtp) => void): void {
  let started: HouseWithSmtp | undefined;

  beforeAll(async () => {
    const database = await testDatabase();
    const smtp = await SmtpCatcher.listen();
    const house = await MailHouse.open({ databaseUrl: database.appUrl, smtpUrl: smtp.url });
    started = { database, smtp, house };
    moveIn(started);
  });

  afterAll(async () => {
    await started?.house.app.close();
    await started?.smtp.close();
    await started?.database.drop();
  });

  beforeEach(async () => {
    await started?.database.reset();
    started?.smtp.forget();
    started?.house.kind.reset();
    started?.house.clock.standAt(new Date('2026-01-12T09:30:00Z'));
  });
}
