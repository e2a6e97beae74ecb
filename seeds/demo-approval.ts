import { DecideApproval } from '../src/modules/invitations/approve-invitation/decide-approval.js';
import { InviteTalent } from '../src/modules/invitations/invite-talent/invite-talent.js';
import { KeepDraft } from '../src/modules/invitations/invite-talent/keep-draft.js';
import { KeepOwnFields } from '../src/modules/invitations/own-fields/keep-own-fields.js';
import { Clock } from '../src/platform/clock/index.js';
import { Database } from '../src/platform/database/index.js';
import { keepsHalf, namesApprovers } from './before-sending.js';
import { checksList, crewList, sendsList } from './imports.js';
import { newDraft, typedOffer, type Invitee, type Offer } from './typed-offer.js';
import { viewer, type Member, type Person, type World } from './world.js';

const dayMilliseconds = 86_400_000;

/** A careful company: nothing goes out without a yes, and every contract has its purchase order's number. */
export async function carefulCompany(world: World, ines: Member, paul: Person): Promise<void> {
  const approver: Member = { ...paul, client: { ...ines.client, role: 'finance' } };
  await world.colleague(ines, paul, 'finance');
  await world.get(KeepOwnFields).run(viewer(ines), [
    { position: 1, label: 'PO number', isRequired: true },
    { position: 2, label: 'Cost centre', isRequired: false },
  ]);
  await namesApprovers(world, ines, [paul]);
  world.hoursAgo(29);
  const scheduled = await asks(world, ines, { fullName: 'Nadia Petrova', email: 'nadia.petrova@example.net' }, offerOf(world, 'Harbour signage', '62.00'), inDays(world, 3));
  await world.get(DecideApproval).approve(viewer(approver), await approvalOf(world, scheduled));
  const back = await asks(world, ines, { fullName: 'Joaquín Soler', email: 'joaquin.soler@example.net' }, offerOf(world, 'Quay lighting study', '140.00'));
  await world.get(DecideApproval).sendBack(viewer(approver), await approvalOf(world, back), 'The rate is above what we agreed for studies. Up to 120.00 an hour is fine.');
  world.hoursAgo(6);
  await asks(world, ines, { fullName: 'Maren Holt', email: 'maren.holt@example.net' }, offerOf(world, 'Ferry timetable redesign', '78.00'));
  world.hoursAgo(3);
  await sendsList(world, ines, await checksList(world, ines, 'harbour crew.csv', crewList(world)));
  world.hoursAgo(2);
  await asks(world, ines, { fullName: 'Idris Kone', email: 'idris.kone@example.net' }, offerOf(world, 'Passenger survey', '55.00'));
  await keepsHalf(world, ines, { fullName: 'Saoirse Byrne', email: '' }, 'Winter campaign');
  await world.settle();
}

/** Sends an invitation for approval. @returns its id */
async function asks(world: World, ines: Member, { fullName, email }: Invitee, offer: Offer, sendAt: Date | null = null): Promise<string> {
  const ownValues = [{ label: 'PO number', value: 'PO-20931' }, { label: 'Cost centre', value: '4410 Passenger services' }];
  const id = await world.get(KeepDraft).run(viewer(ines), newDraft(), { ...typedOffer(offer), kind: 'freelancer-contract', name: fullName, email }, ownValues);
  await world.get(InviteTalent).run(viewer(ines), id, sendAt);
  await world.settle();
  return id;
}

async function approvalOf(world: World, invitationId: string): Promise<string> {
  const row = await world.get(Database).row<{ id: string }>('SELECT id FROM invitations.approvals WHERE invitation_id = $1 AND decision IS NULL', [invitationId]);
  return row?.id ?? '';
}

/** Nine in the morning, so many days after today. */
function inDays(world: World, days: number): Date {
  const at = new Date(world.get(Clock).now().getTime() + (days + 1) * dayMilliseconds);
  at.setUTCHours(9, 0, 0, 0);
  return at;
}

function offerOf(world: World, projectName: string, rate: string): Offer {
  return {
    projectName,
    scope: `**${projectName}**:\n\n- a short plan in the first week\n- results every second Friday`,
    contractKind: 'hourly',
    rate,
    weeklyLimit: '20',
    currency: 'EUR',
    startsOn: world.day(14),
    endsOn: world.day(70),
    paymentTerms: '30 days after invoice',
    message: 'We would like to work with you on this. Ask me anything.',
  };
}
