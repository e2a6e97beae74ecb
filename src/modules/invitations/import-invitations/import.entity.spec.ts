import { Import } from './import.entity.js';
import { ImportMovedOn } from './import.errors.js';

const at = new Date('2027-01-04T10:00:00Z');
const after = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

function checked(newCount = 3): Import {
  const made = Import.read({ id: 'i', clientId: 'c', uploadedById: 'p', uploadedAt: at, fileName: 'people.csv', readAs: 'UTF-8', header: ['Name'], rowCount: 5 });
  made.beginCheck({ name: 0 }, at);
  made.check({ newCount, duplicateCount: 1, refusedCount: 1 });
  return made;
}

function sending(): Import {
  const made = checked();
  made.send('dana', at);
  return made;
}

describe('an import', () => {
  it('is sent once, by whoever presses first', () => {
    const made = checked();
    expect(made.send('dana', at)).toBe(true);
    expect(made.send('noor', at)).toBe(false);
    expect([made.state, made.sentById]).toEqual(['sending', 'dana']);
  });

  it('is not sent with nobody new in it, nor before it was checked', () => {
    expect(() => checked(0).send('dana', at)).toThrow(ImportMovedOn);
    const unread = Object.assign(checked(), { state: 'read' });
    expect(() => unread.send('dana', at)).toThrow(ImportMovedOn);
  });

  it('is not checked again once it was sent, while it waits for a yes, or while somebody else has it checked', () => {
    const waiting = checked();
    waiting.askForApproval('dana');
    const checking = checked();
    checking.beginCheck({ name: 0 }, at);
    for (const busy of [sending(), waiting, checking]) expect(() => busy.beginCheck({ name: 1 }, at)).toThrow(ImportMovedOn);
  });

  it('is checked anew when its check came no further for ten minutes', () => {
    const made = checked();
    made.beginCheck({ name: 0 }, at);
    made.judged(1000, 1001, after(5));
    expect(() => made.beginCheck({ name: 1 }, after(14))).toThrow(ImportMovedOn);
    made.beginCheck({ name: 1 }, after(15));
    expect(made).toMatchObject({ state: 'checking', columns: { name: 1 }, judgedCount: 0, judgedUpTo: 0 });
    expect(() => made.beginCheck({ name: 1 }, after(16))).toThrow(ImportMovedOn);
    expect(() => sending().beginCheck({ name: 1 }, after(600))).toThrow(ImportMovedOn);
  });

  it('is as it was before when nobody says yes to it', () => {
    const unsent = checked();
    unsent.askForApproval('dana');
    expect(unsent).toMatchObject({ state: 'awaiting approval', sentById: 'dana', sentAt: null });
    unsent.comeBack();
    expect(unsent).toMatchObject({ state: 'checked', sentById: null });
    const paused = sending();
    paused.pause();
    paused.askForApproval('noor');
    paused.comeBack();
    expect(paused).toMatchObject({ state: 'paused', sentById: 'noor', sentAt: at });
  });

  it('goes out with the last yes, and needs no second one when it is paused on the way', () => {
    const made = checked();
    made.askForApproval('dana');
    made.approve(at);
    expect(made).toMatchObject({ state: 'sending', sentAt: at, approvedAt: at, sentById: 'dana' });
    made.pause();
    expect(made.isUnapproved).toBe(false);
    expect(() => made.approve(at)).toThrow(ImportMovedOn);
  });

  it('with nobody new in it is nothing to ask anybody about', () => {
    expect(() => checked(0).askForApproval('dana')).toThrow(ImportMovedOn);
  });

  it('knows how far its check is, and begins anew each time', () => {
    const made = checked();
    made.beginCheck({ name: 0 }, at);
    made.judged(1000, 1001, at);
    made.judged(20, 1030, at);
    expect(made).toMatchObject({ state: 'checking', judgedCount: 1020, judgedUpTo: 1030 });
    made.check({ newCount: 1, duplicateCount: 0, refusedCount: 0 });
    made.beginCheck({ name: 0 }, at);
    expect(made).toMatchObject({ judgedCount: 0, judgedUpTo: 0 });
  });

  it('counts those who were no longer new where they belong', () => {
    const made = sending();
    made.wentOn({ upTo: 4, invited: 1, duplicates: 1, refused: 1, isLast: true }, at);
    expect(made).toMatchObject({ state: 'sent', endedAt: at, doneUpTo: 4, invitedCount: 1, newCount: 1, duplicateCount: 2, refusedCount: 2 });
  });

  it('pauses only while it is being sent, and resumes only from there', () => {
    const made = sending();
    expect(made.resume('p2')).toBe(false);
    made.pause();
    expect(made.state).toBe('paused');
    expect(made.resume('p2')).toBe(true);
    made.wentOn({ upTo: 4, invited: 3, duplicates: 0, refused: 0, isLast: true }, at);
    made.pause();
    expect(made.state).toBe('sent');
  });

  it('can be undone on the way and afterwards, once, and never before', () => {
    const made = sending();
    expect(made.undo()).toBe(true);
    expect(made.undo()).toBe(false);
    made.wentBack(2, true, at);
    expect(made).toMatchObject({ state: 'undone', revokedCount: 2, endedAt: at });
    expect(() => checked().undo()).toThrow(ImportMovedOn);
  });
});
