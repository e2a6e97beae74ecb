import { startApp, type TestApp } from '../../support/app.js';
import { mailTo, mailsTo } from '../../support/mail-reader.js';
import { anOffer, Board, rosa, rowOf } from './board.js';

describe('a reminder', () => {
  let test: TestApp;
  let board: Board;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2026-12-01T12:00:00Z'));
    board = new Board(test);
    await board.open();
  });

  it('goes to the talent once a day, leads them on, and says so', async () => {
    const person = await board.accepted('2026-12-20');
    await board.world.confirms(person, person.contractId);
    const ada = await board.looks();
    const before = (await mailsTo(test, rosa.email)).length;
    await ada.press('Remind: Rosa Lindgren');
    expect(ada.page.text).toContain('A reminder about Rosa Lindgren is on its way');
    expect(rowOf(ada, 'Rosa Lindgren')).toMatch(/Reminded today 12:00$/);
    await ada.post(`/client/progress/${person.contractId}/reminder`, ada.formToken);
    expect(ada.page.text).toContain('Already reminded about Rosa Lindgren today, at 12:00');
    await test.settle();
    const mails = await mailsTo(test, rosa.email);
    expect(mails.length).toBe(before + 1);
    const mail = await mailTo(test, rosa.email, 'A reminder from Corner Bakery');
    expect(mail.text).toContain('Ada Brook of Corner Bakery asks you to go on with New shop sign. The work is to start on Sun 20 December');
    expect(mail.text).toContain(`${test.url}/contracts/${person.contractId}/tasks`);
    test.clock.moveBy({ days: 1 });
    await ada.open('/client');
    await ada.press('Remind: Rosa Lindgren');
    await test.settle();
    expect((await mailsTo(test, rosa.email)).length).toBe(before + 2);
  });

  it('is sent once when the button is pressed many times at once', async () => {
    const person = await board.accepted();
    const ada = await board.looks();
    const before = (await mailsTo(test, rosa.email)).length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => ada.request('POST', `/client/progress/${person.contractId}/reminder`, new URLSearchParams(ada.formToken))));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'reports.reminded'`)).toHaveLength(1);
    expect((await mailsTo(test, rosa.email)).length).toBe(before + 1);
  });

  it('is dropped when they have moved on before it leaves', async () => {
    const person = await board.accepted();
    const ada = await board.looks();
    await ada.press('Remind: Rosa Lindgren');
    await board.world.confirms(person, person.contractId);
    await test.settle();
    expect((await mailsTo(test, rosa.email)).filter(({ subject }) => subject.startsWith('A reminder'))).toEqual([]);
  });

  it('resends an invitation that has no answer', async () => {
    await board.invites();
    const ada = await board.looks();
    await ada.press('Remind: Rosa Lindgren');
    await test.settle();
    expect(await mailsTo(test, rosa.email)).toHaveLength(2);
    expect(rowOf(await board.looks(), 'Rosa Lindgren')).toContain('Reminded today 12:00');
  });

  it('that is refused uses nothing of the day up', async () => {
    await board.invites();
    const other = await board.world.invites(board.ada, rosa, { ...anOffer, projectName: 'New menu' });
    const ada = await board.looks();
    const optOut = 'INSERT INTO invitations.opt_outs (id, client_id, folded_address, invitation_id, asked_at) SELECT gen_random_uuid(), client_id, folded_address, id, $2 FROM invitations.invitations WHERE id = $1';
    await test.database.execute(optOut, [other, test.clock.now()]);
    const before = (await mailsTo(test, rosa.email)).length;
    await ada.press('Remind: Rosa Lindgren');
    expect([ada.page.status, ada.page.heading]).toEqual([409, 'They asked not to be invited again']);
    expect(await mailsTo(test, rosa.email)).toHaveLength(before);
    expect(await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'reports.reminded'`)).toEqual([]);
    await test.database.execute('UPDATE invitations.opt_outs SET taken_back_at = $1', [test.clock.now()]);
    await ada.open('/client');
    await ada.press('Remind: Rosa Lindgren');
    expect(ada.page.text).toContain('A reminder about Rosa Lindgren is on its way');
    expect(await mailsTo(test, rosa.email)).toHaveLength(before + 1);
  });

  it('goes to the colleague in charge where the client itself is waited for, and never to oneself', async () => {
    await board.colleague('Hana Manager', 'hana@corner.example', 'hiring manager');
    const person = await board.accepted();
    await board.handsIn(person, person.contractId);
    await board.world.approvesAll(board.sam, person.contractId);
    expect((await board.looks()).page.buttons.filter((button) => button.startsWith('Remind'))).toEqual([]);
    const hana = await board.looks('hana@corner.example');
    await hana.press('Remind: Rosa Lindgren');
    await test.settle();
    const mail = await mailTo(test, 'ada@corner.example', 'Waiting for you: Rosa Lindgren');
    expect(mail.text).toContain("Hana Manager reminds you: Rosa Lindgren can't go on with New shop sign");
  });

  it('is refused where nobody can be reminded', async () => {
    const person = await board.accepted();
    await board.handsIn(person, person.contractId);
    const ada = await board.looks();
    await ada.post(`/client/progress/${person.contractId}/reminder`, ada.formToken);
    expect([ada.page.status, ada.page.heading]).toEqual([409, 'There is nobody to remind']);
  });
});
