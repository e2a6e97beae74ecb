import { IsOneOf, MaxText, Required } from '../../../../platform/forms/index.js';
import { kindChoices } from '../../requirement-words.js';
import type { RequirementKind } from '../../task-kinds.js';

/** What a requirement starts with: the rest is written as a draft. */
export class NewRequirementForm {
  @Required('Choose what you ask for')
  @IsOneOf(kindChoices.map(({ value }) => value))
  kind: RequirementKind;

  @Required('Enter a title')
  @MaxText(120)
  title: string;
}
