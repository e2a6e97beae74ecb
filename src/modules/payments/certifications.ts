import type { TaxFormName } from './tax-kinds.js';

export interface Certification {
  readonly version: number;
  readonly words: string;
}

/** What is certified with each form. New words get the next version; what was accepted is kept with the form, word by word. */
export const certifications: Readonly<Record<TaxFormName, Certification>> = {
  'W-9': {
    version: 1,
    words:
      'Under penalties of perjury, I certify that the number given is my correct taxpayer identification number, that I am not subject to backup withholding, and that I am a U.S. citizen or other U.S. person.',
  },
  'W-8BEN': {
    version: 1,
    words:
      'Under penalties of perjury, I declare that I have examined this information and that to the best of my knowledge and belief it is true, correct and complete. I am the beneficial owner of the income it is for, I am not a U.S. person, and I will give new information within 30 days if any of it becomes incorrect.',
  },
  'W-8BEN-E': {
    version: 1,
    words:
      'Under penalties of perjury, I declare that I have examined this information and that to the best of my knowledge and belief it is true, correct and complete. The company is the beneficial owner of the income it is for and is not a U.S. person, I may sign for it, and I will give new information within 30 days if any of it becomes incorrect.',
  },
};
