export type Audience = 'freelancer' | 'agency';
export type Target = 'contract' | 'cloud';

/** Freelancer or agency, to a contract or a cloud: one of the four. */
export type InvitationKind = `${Audience}-${Target}`;

/** The four, in the words in which they are chosen, listed and imported. */
export const kindLabels: Readonly<Record<InvitationKind, string>> = {
  'freelancer-contract': 'Freelancer to a contract',
  'agency-contract': 'Agency to a contract',
  'freelancer-cloud': 'Freelancer to a talent cloud',
  'agency-cloud': 'Agency to a talent cloud',
};

/** What a kind that was chosen on the form is made of. */
export function partsOf(kind: string): { audience: Audience; target: Target } {
  return { audience: kind.startsWith('agency') ? 'agency' : 'freelancer', target: kind.endsWith('cloud') ? 'cloud' : 'contract' };
}

/** The label of an invitation's kind. */
export function kindInWords({ audience, target }: { audience: Audience; target: Target }): string {
  return kindLabels[`${audience}-${target}`];
}
