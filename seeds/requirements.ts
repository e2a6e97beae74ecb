import type { NewRequirement } from '../src/modules/onboarding/index.js';

type Asked = Omit<NewRequirement, 'clientId'>;

const nda = (company: string, years = 'two years'): string => `# Non-disclosure agreement

Between **${company}** ("the company") and you ("the contractor").

1. **What is confidential.** Everything the company shows or tells you for the work that is not public: designs, plans, prices, customer and employee data, source code.
2. **What you promise.** You use it for the work only, show it to nobody outside the project, and keep it as safe as your own secrets.
3. **What is not covered.** What you knew before, what becomes public without your doing, what a court or an authority makes you disclose.
4. **How long.** During the work and for ${years} after it ends. Trade secrets stay secret for as long as they are secret.
5. **At the end.** You return or delete what you were given, and confirm it when asked.

This agreement is about confidentiality alone. It moves no rights in your work and limits no other work of yours.`;

/** What Meridian Labs asks of whoever works on a contract: an identity document, the NDA, and one thing of itself. Its cloud asks for nothing. The NDA's second version comes later, in demo-requirements.ts. */
export const meridianAsks: readonly Asked[] = [
  {
    kind: 'upload',
    title: 'Upload your ID document',
    hint: 'Passport, identity card or driving licence, one file',
    why: 'Meridian Labs has to know who works on its systems. Only reviewers open it, and it is deleted 90 days after the contract ends.',
    reviewer: 'admin',
    minutes: 3,
    position: 1,
    target: 'contract',
    validForDays: 365,
  },
  {
    kind: 'sign',
    title: 'Read and sign the Meridian NDA',
    hint: 'One page. A copy goes to your email',
    why: 'You will see designs before they are public.',
    reviewer: 'admin',
    minutes: 4,
    position: 2,
    target: 'contract',
    body: nda('Meridian Labs', 'one year'),
  },
  {
    kind: 'client',
    title: 'Purchase order approval',
    hint: 'Meridian Labs approves the budget',
    why: 'Nothing can be paid without it.',
    reviewer: 'nobody',
    minutes: 2,
    position: 3,
    target: 'contract',
  },
];

/** What Meridian Labs asked for a few days only, and looks at itself. */
export const insuranceCertificate: Asked = {
  kind: 'upload',
  title: 'Insurance certificate',
  hint: 'From your insurer, one page',
  why: 'The work touches systems of customers, so Meridian Labs wants to know who is insured.',
  reviewer: 'client',
  minutes: 3,
  position: 4,
  target: 'contract',
};

/** What Northwind asks: its NDA only, of members of its cloud too. */
export const northwindAsks: readonly Asked[] = [
  {
    kind: 'sign',
    title: 'Read and sign the Northwind NDA',
    hint: 'One page. A copy goes to your email',
    why: 'You will work with customers of Northwind.',
    reviewer: 'nobody',
    minutes: 4,
    position: 1,
    body: nda('Northwind'),
  },
];
