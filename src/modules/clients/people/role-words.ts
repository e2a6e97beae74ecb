import type { ClientRole } from '../../../platform/security/index.js';

/** The roles as choices, with the least at the top. */
export const roleChoices: readonly { readonly value: ClientRole; readonly label: string; readonly hint: string }[] = [
  { value: 'hiring manager', label: 'Hiring manager', hint: "Invites talent, writes contracts, does your company's tasks" },
  { value: 'reviewer', label: 'Reviewer', hint: "Looks at what talent handed in, does your company's tasks" },
  { value: 'finance', label: 'Finance', hint: 'Reads contracts and what they pay' },
  { value: 'owner', label: 'Owner', hint: 'Does everything, and says who belongs to your company' },
];

/** "hiring manager" → "Hiring manager" */
export function wordsOfRole(role: string): string {
  return roleChoices.find(({ value }) => value === role)?.label ?? role;
}
