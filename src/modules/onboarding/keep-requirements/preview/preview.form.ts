import { countryCodes, IsOneOf, Required } from '../../../../platform/forms/index.js';
import type { Talent } from './who-is-asked.js';

/** Somebody made up, as the preview's form says it. */
export class PreviewForm {
  @Required('Choose freelancer or agency')
  @IsOneOf(['freelancer', 'agency'])
  audience: 'freelancer' | 'agency';

  @Required('Choose what they come for')
  @IsOneOf(['hourly', 'fixed', 'cloud'])
  target: 'hourly' | 'fixed' | 'cloud';

  @IsOneOf(countryCodes)
  country: string;
}

export function talentOf({ audience, target, country }: PreviewForm): Talent {
  const isCloud = target === 'cloud';
  return { audience, target: isCloud ? 'cloud' : 'contract', contractKind: isCloud ? null : target, country: country || null };
}
