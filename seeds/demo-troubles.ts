import { DecideReview } from '../src/modules/onboarding/review-tasks/decide-review.js';
import { platformDesk } from '../src/modules/onboarding/review-tasks/review-desk.js';
import { Database } from '../src/platform/database/index.js';
import { Delivery } from '../src/platform/events/index.js';
import { MailLeases } from '../src/platform/mail/mail-leases.js';
import { MailOutcomes } from '../src/platform/mail/mail-outcomes.js';
import { offerTo } from './demo-offers.js';
import { refused } from './talents.js';
import { taskOf } from './task-of.js';
import { viewer } from './world.js';
import type { Member, Person, World } from './world.js';

/** When the mail was tried, in minutes from the first time on: each a little after it was due, as the waits grow. */
const triedAfterMinutes = [0, 2, 8, 24, 64, 126, 248, 490] as const;

const hoursSince = 9;

/** What an administrator is asked to help with: a checklist that was rejected, and the mail about it, which a full mailbox keeps outside. */
export async function troubles(world: World, { sam, dana }: { readonly sam: Person; readonly dana: Member }): Promise<void> {
  world.at(3, '09:40');
  const { contractId } = await comesAboard(world, dana);
  world.hoursAgo(hoursSince);
  await rejects(world, sam, contractId);
  while ((await world.get(Delivery).deliverDue()) > 0);
  for (const minutes of triedAfterMinutes) {
    world.hoursAgo(hoursSince - minutes / 60);
    await isPutOff(world);
  }
}

async function comesAboard(world: World, dana: Member): Promise<Person & { contractId: string }> {
  const person = await world.activates(await world.invites(dana, refused, offerTo(world, refused)), refused.fullName, refused.email);
  await world.confirms(person, person.contractId);
  await world.uploadsCard(person, person.contractId);
  await world.approvesBudget(dana, person.contractId, 'PO 4500017471');
  await world.settle();
  return person;
}

async function rejects(world: World, sam: Person, contractId: string): Promise<void> {
  const taskId = await taskOf(world.get(Database), contractId, 'upload');
  const reason = 'The name on the card is not the name on the contract, and the card ran out last year.';
  await world.get(DecideReview).run({ ...viewer(sam), isAdmin: true }, platformDesk, { taskId, verdict: 'reject', reason, howToFix: '', until: '', submission: 1 });
}

/** The mail server takes what is due for others, and keeps this one for later. */
async function isPutOff(world: World): Promise<void> {
  const leases = world.get(MailLeases);
  const mails = await leases.take(100);
  await leases.giveBack(mails.filter(({ to }) => to !== refused.email));
  for (const mail of mails) {
    if (mail.to === refused.email) await world.get(MailOutcomes).deferred(mail, `452 4.2.2 <${refused.email}>: Recipient's mailbox is full (quota exceeded), try again later`);
  }
  await world.settle();
}
