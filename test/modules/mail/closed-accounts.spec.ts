import type { Client } from 'pg';
import type { TestApp } from '../../support/app.js';
import { emptyHouseAndOwner } from '../../support/empty-house.js';
import { anAcceptedContract, anOffer, smallCast, type Cast } from '../../support/cast.js';
import { demoPassword } from '../../../seeds/demo-people.js';
import { mailsTo } from '../../support/mail-reader.js';
import { statementsOf } from '../../support/plans.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

const notSent = 'Not sent by mail, because the account of Ada Brook is closed.';
const ada = 'ada@corner.example';

describe('mails to closed accounts', () => {
  let testing: TestApp;
  let cast: Cast;
  let sam: Visitor;
  let rosa: Visitor;
  let owner: Client;
  let contractId: string;

  emptyHouseAndOwner((test, connection) => ([testing, owner] = [test, connection]));
  beforeEach(async () => {
    cast = await smallCast(testing);
    sam = await signedIn(testing, 'sam@gangway.example');
    rosa = await signedIn(testing, 'rosa@example.net');
  });

  const close = async (): Promise<void> => {
    await sam.open(`/admin/people/${cast.ada.personId}`);
    await sam.press('Deactivate account', { Reason: 'Left in March.', 'Your password': demoPassword });
  };
  const letBackIn = async (): Promise<void> => {
    await sam.open(`/admin/people/${cast.ada.personId}`);
    await sam.press('Let back in', { 'Your password': demoPassword });
  };
  const accept = async (): Promise<void> => {
    contractId = await anAcceptedContract(cast, 'I will paint it blue.');
  };
  const openRoom = async (): Promise<void> => void (await rosa.open(`/contracts/${contractId}/room`));
  const write = async (text: string): Promise<void> => {
    await openRoom();
    await rosa.press('Send message', { Message: text });
  };
  const subjects = async (address: string): Promise<string[]> => (await mailsTo(testing, address)).map(({ subject }) => subject);
  const dropped = (): Promise<object[]> => testing.database.rows(`SELECT kind, to_address AS "to", server_words AS words FROM platform.mails WHERE state = 'dropped' ORDER BY kind`);

  /** Mails about Rosa's first message, which would be composed for anybody. */
  const queue = (...addresses: string[]): Promise<unknown> =>
    testing.database.execute(
      `INSERT INTO platform.mails (id, kind, dedupe_key, to_address, subject_id, due_at, created_at)
       SELECT gen_random_uuid(), 'messaging.new-message', 'test ' || address, address, (SELECT id FROM messaging.messages LIMIT 1), $2, $2 FROM unnest($1::text[]) AS address`,
      [addresses, testing.clock.now()],
    );
  const states = async (): Promise<object> => {
    const rows = await testing.database.rows<{ to: string; state: string }>(`SELECT to_address AS "to", state FROM platform.mails WHERE dedupe_key LIKE 'test %'`);
    return Object.fromEntries(rows.map(({ to, state }) => [to, state]));
  };

  it('stay here, and the room says so beside the first message and beside later ones', async () => {
    await accept();
    await close();
    const before = (await subjects(ada)).length;
    await write('The frame is ready.');
    await testing.settle();
    await openRoom();
    expect(rosa.page.text.split(notSent)).toHaveLength(3);
    for (const promise of ['Being e-mailed', 'to Ada Brook by mail']) expect(rosa.page.text).not.toContain(promise);
    expect(await subjects(ada)).toHaveLength(before);
    const words = 'The account is deactivated';
    expect(await dropped()).toEqual(expect.arrayContaining([{ kind: 'messaging.first-message', to: ada, words }, { kind: 'messaging.new-message', to: ada, words }]));
  });

  it('go out where they are about the account itself, closed and open again', async () => {
    await close();
    expect((await subjects(ada))[0]).toBe('Your Gangway account was closed');
    await letBackIn();
    expect((await subjects(ada))[0]).toBe('Your Gangway account is open again');
  });

  it('go out again to who was let back in, and what stayed here stays', async () => {
    await accept();
    await close();
    await write('Before.');
    await testing.settle();
    await letBackIn();
    await write('After.');
    const texts = (await mailsTo(testing, ada)).map(({ text }) => text).join();
    expect(texts).toContain('After.');
    expect(texts).not.toContain('Before.');
    await openRoom();
    expect(rosa.page.text.split(notSent)).toHaveLength(3);
  });

  it('are sorted out of their set by one question, and hold up nobody else', async () => {
    await accept();
    await close();
    await testing.settle();
    await queue(ada, 'otto@example.net', 'rosa@example.net');
    const asked = await statementsOf(testing, 'accounts.deactivated_people AS closed', () => testing.settle());
    expect(asked).toHaveLength(1);
    expect(await states()).toEqual({ [ada]: 'dropped', 'otto@example.net': 'handed over', 'rosa@example.net': 'handed over' });
  });

  it('are put off, all of them, while that question can’t be answered', async () => {
    await accept();
    await close();
    await testing.settle();
    await queue(ada, 'rosa@example.net');
    await owner.query('REVOKE SELECT ON accounts.deactivated_people FROM gangway_app');
    await testing.settle().finally(() => owner.query('GRANT SELECT ON accounts.deactivated_people TO gangway_app'));
    expect(await states()).toEqual({ [ada]: 'deferred', 'rosa@example.net': 'deferred' });
    testing.clock.moveBy({ hours: 1 });
    await testing.settle();
    expect(await states()).toEqual({ [ada]: 'dropped', 'rosa@example.net': 'handed over' });
  });

  it('are found under every address of the account, however it was typed, and not by a claim', async () => {
    await testing.database.execute(
      `INSERT INTO accounts.addresses (id, person_id, address, verified_at, created_at) VALUES (gen_random_uuid(), $1, 'second@corner.example', now(), now()), (gen_random_uuid(), $1, 'rosa@example.net', NULL, now())`,
      [cast.ada.personId],
    );
    await accept();
    await close();
    await testing.settle();
    await queue('Second@Corner.example', ada, 'rosa@example.net');
    await testing.settle();
    expect(await states()).toEqual({ 'Second@Corner.example': 'dropped', [ada]: 'dropped', 'rosa@example.net': 'handed over' });
  });

  it('go out as invitations, which are letters to a mailbox: nobody learns from one whose account is closed', async () => {
    await close();
    await cast.world.invites(cast.ada, { email: ada, fullName: 'Ada Brook' }, anOffer);
    expect(await subjects(ada)).toContainEqual(expect.stringContaining('New shop sign'));
    expect(await dropped()).toEqual([]);
  });
});
