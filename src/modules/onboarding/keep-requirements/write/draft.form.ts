import type { AcceptedType } from '../../../../platform/files/index.js';
import { blankForm, countryCodes, IsOneOf, IsWholeNumber, MaxText, Optional, readForm, Required, type FormReading, type FormView } from '../../../../platform/forms/index.js';
import { everyType, hasText, type RequirementContent } from '../../requirement-content.js';
import type { RequirementKind, ReviewerKind } from '../../task-kinds.js';

/** Everything about a requirement that one form can say; questions and the sample have forms of their own. */
export class DraftForm {
  @Required('Enter a title')
  @MaxText(120)
  title: string;

  @Required('Say in one short sentence what it takes')
  @MaxText(200)
  hint: string;

  @Required('Say why you ask for it')
  @MaxText(1000)
  why: string;

  @MaxText(25_000)
  body: string;

  @Optional()
  pdf: string;

  @Optional()
  jpeg: string;

  @Optional()
  png: string;

  @IsOneOf(['freelancer', 'agency'])
  audience: '' | 'freelancer' | 'agency';

  @IsOneOf(['contract', 'hourly', 'fixed', 'cloud'])
  target: '' | 'contract' | 'hourly' | 'fixed' | 'cloud';

  @IsOneOf(countryCodes)
  country: string;

  @Required('Choose who reviews it')
  @IsOneOf(['nobody', 'client', 'admin'])
  reviewer: ReviewerKind;

  @Required('Choose whether it blocks')
  @IsOneOf(['yes', 'no'])
  blocks: 'yes' | 'no';

  @IsWholeNumber({ min: 1, max: 3650, message: 'Enter a whole number of days, from 1 to 3650' })
  validForDays: string;

  @Required('Enter how many minutes it takes')
  @IsWholeNumber({ min: 1, max: 600, message: 'Enter a whole number of minutes, from 1 to 600' })
  minutes: string;
}

/** Reads the form as it fits the kind. */
export async function readDraft(body: unknown, { kind, hasOwnReviewers }: { kind: RequirementKind; hasOwnReviewers: boolean }): Promise<FormReading<DraftForm>> {
  const form = await readForm(DraftForm, body);
  if (kind === 'upload' && typesOf(form.values).length === 0) form.addError('pdf', 'Tick at least one type of file');
  if (form.values.reviewer === 'client' && !hasOwnReviewers) form.addError('reviewer', 'Choose another reviewer: your plan has no reviewers of your own');
  return form;
}

/** The words as they stand, with what the form says put in; what belongs to another kind stays as it was. */
export function changedBy(values: DraftForm, kind: RequirementKind): (written: RequirementContent) => RequirementContent {
  const { title, hint, why, target, reviewer } = values;
  return (written) => ({
    ...written,
    ...{ title, hint, why, reviewer },
    // A PDF takes the text's place; what was written before comes back when it is taken away.
    body: hasText(kind) && !written.pdf ? values.body : written.body,
    acceptedTypes: kind === 'upload' ? typesOf(values) : written.acceptedTypes,
    audience: values.audience || null,
    target: target === '' ? null : target === 'cloud' ? 'cloud' : 'contract',
    contractKind: target === 'hourly' || target === 'fixed' ? target : null,
    country: values.country || null,
    isBlocking: values.blocks === 'yes',
    validForDays: kind === 'client' || values.validForDays === '' ? null : Number(values.validForDays),
    minutes: Number(values.minutes),
  });
}

/** The form, filled in with what stands there. */
export function draftAsTyped(written: RequirementContent): FormView {
  const ticked = Object.fromEntries(everyType.map((type) => [type, written.acceptedTypes.includes(type) ? 'yes' : '']));
  return blankForm(DraftForm, {
    ...ticked,
    ...{ title: written.title, hint: written.hint, why: written.why, reviewer: written.reviewer },
    body: written.body ?? '',
    audience: written.audience ?? '',
    target: written.contractKind ?? written.target ?? '',
    country: written.country ?? '',
    blocks: written.isBlocking ? 'yes' : 'no',
    validForDays: written.validForDays === null ? '' : String(written.validForDays),
    minutes: String(written.minutes),
  });
}

function typesOf(values: DraftForm): AcceptedType[] {
  return everyType.filter((type) => values[type] === 'yes');
}
