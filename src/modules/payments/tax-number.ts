import type { NumberKind } from './tax-kinds.js';

interface NumberRule {
  readonly label: string;
  readonly hint: string;
  readonly accepts: (typed: string) => boolean;
}

/** What each kind of number is called and looks like; a local one is as its country writes it. */
export const numberRules: Readonly<Record<NumberKind, NumberRule>> = {
  SSN: { label: 'Social Security number (SSN or ITIN)', hint: 'Nine digits, like 123-45-6789', accepts: isSocialSecurityNumber },
  EIN: { label: 'Employer identification number (EIN)', hint: 'Nine digits, like 12-3456789', accepts: (typed) => /^(?!00)\d{2}-?\d{7}$/.test(typed) },
  local: { label: 'Local tax number', hint: 'As your country writes it', accepts: isLocalNumber },
};

/** The end of a number, which is all that pages show of it. Of a short one only half is shown. */
export function lastFourOf(number: string): string {
  const significant = number.replace(/[^\p{L}\p{N}]/gu, '');
  return significant.slice(-Math.min(4, Math.floor(significant.length / 2)));
}

/** No area 000 or 666, no group 00, no serial 0000; areas from 900 on are ITINs. */
function isSocialSecurityNumber(typed: string): boolean {
  return /^(?!000|666)\d{3}-?(?!00)\d{2}-?(?!0000)\d{4}$/.test(typed);
}

function isLocalNumber(typed: string): boolean {
  const significant = typed.replace(/[ ./-]/g, '');
  return /^[\p{L}\p{N}]{4,30}$/u.test(significant) && /\d/.test(significant);
}
