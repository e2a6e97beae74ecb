import { PublishRequirement } from '../src/modules/onboarding/keep-requirements/publish/publish-requirement.js';
import { RetireRequirement } from '../src/modules/onboarding/keep-requirements/retire/retire-requirement.js';
import { ChangeDraft, type DraftChange } from '../src/modules/onboarding/keep-requirements/write/change-draft.js';
import { DraftRequirement } from '../src/modules/onboarding/keep-requirements/write/draft-requirement.js';
import { pdf } from '../src/modules/onboarding/keep-requirements/write/requirement-file.js';
import { FileStore } from '../src/platform/files/index.js';
import { printedDocumentPdf } from '../src/platform/pdf/index.js';
import { Clock } from '../src/platform/clock/index.js';
import { Database } from '../src/platform/database/index.js';
import { viewer } from './world.js';
import type { Member, World } from './world.js';

/** Something that Meridian Labs asked for once and doesn't any more. */
export async function retiredRequirement(world: World, dana: Member): Promise<void> {
  const id = await world.get(DraftRequirement).run(viewer(dana), { kind: 'upload', title: 'Proof of insurance' });
  await changes(world, dana, id, (written) => ({ ...written, hint: 'A letter of your insurer, one file', why: 'Our customers asked for it until last year.', target: 'contract' }));
  await world.get(RetireRequirement).run(viewer(dana), id);
}

/** The second version of the NDA: who signed the first keeps it. */
export async function longerNda(world: World, dana: Member): Promise<void> {
  const nda = await world.get(Database).row<{ id: string }>(`SELECT id FROM onboarding.requirements WHERE client_id = $1 AND kind = 'sign'`, [dana.client.id]);
  await changes(world, dana, nda?.id ?? '', (written) => ({ ...written, body: (written.body ?? '').replace('one year after', 'two years after') }));
}

/** A form that is being put together. */
export async function draftedQuestions(world: World, dana: Member): Promise<void> {
  const id = await world.get(DraftRequirement).run(viewer(dana), { kind: 'questions', title: 'The way you work' });
  const questions = [
    { key: 'country', label: 'Country you work from' },
    { key: 'hours', label: 'Your hours, in your own time zone', hint: 'For example Monday to Thursday, 9:00 to 15:00' },
    { key: 'tools', label: 'Tools you would like a licence for', isLong: true, isOptional: true },
  ];
  await world.get(ChangeDraft).run(viewer(dana), id, (written) => ({ ...written, questions, hint: 'Three short questions', why: 'So that everything is there on the first day.', audience: 'freelancer', isBlocking: false }));
}

/** An agreement that Meridian's lawyers wrote, as a PDF, on its way to be published. */
export async function draftedAgreement(world: World, dana: Member): Promise<void> {
  const id = await world.get(DraftRequirement).run(viewer(dana), { kind: 'sign', title: 'Master services agreement' });
  let pageCount = 1;
  const bytes = await printedDocumentPdf({
    kind: 'Agreement',
    title: 'Master services agreement',
    author: 'Meridian Labs',
    note: '',
    sections: clauses.map(([heading, text]) => ({ heading, text: Array.from({ length: 6 }, (_, index) => `${index + 1}. ${text}`).join('\n') })),
    footer: 'Meridian Labs',
    pageWords: (page, pages) => `Page ${page} of ${(pageCount = pages)}`,
    createdAt: world.get(Clock).now(),
  });
  const file = await world.get(FileStore).keepBytes({ originalName: 'Master services agreement 2026.pdf', type: 'pdf', bytes, pageCount }, { tenantId: dana.client.id, personId: dana.personId, purpose: pdf.purpose });
  await world.get(ChangeDraft).run(viewer(dana), id, (written) => ({ ...pdf.putInto(written, file), hint: 'Two pages. A copy goes to your email', why: 'It holds for all work that you do for us.' }));
}

const clauses = [
  ['Services', 'The contractor does the work that each order describes, with the care that is usual in the trade, and says early when something stands in the way.'],
  ['Rights', 'What the contractor makes for Meridian Labs belongs to Meridian Labs when it is paid; what they brought along stays theirs, and may be used in it.'],
  ['Confidence', 'Both sides keep to themselves what the other shows them, for as long as they work together and for two years after.'],
] as const;

/** An approval of this contract that has been valid for a while already, and ends soon. */
export async function endingApproval(world: World, contractId: string, { inDays }: { inDays: number }): Promise<void> {
  await world.get(Database).execute(`UPDATE onboarding.tasks SET valid_until = $2 WHERE contract_id = $1 AND kind = 'upload'`, [contractId, `${world.day(inDays)}T09:00:00Z`]);
}

async function changes(world: World, dana: Member, id: string, change: DraftChange): Promise<void> {
  await world.get(ChangeDraft).run(viewer(dana), id, change);
  const draftOf = world.get(Clock).now().toISOString();
  await world.get(PublishRequirement).run(viewer(dana), id, { asksAgain: false, draftOf });
}
