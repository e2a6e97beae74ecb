/** Invented people; every address ends in a domain that can't exist. */
export interface DemoTalent {
  readonly fullName: string;
  readonly email: string;
  readonly project: string;
  readonly rateInCents: number;
  /** From today; ten where nothing is said. */
  readonly startsInDays?: number;
}

const talent = (fullName: string, email: string, project: string, rateInCents: number): DemoTalent => ({ fullName, email, project, rateInCents });

/** Their documents wait in the review queue. */
export const waitingForReview: readonly DemoTalent[] = [
  talent('Priya Raman', 'priya.raman@example.net', 'Billing data model', 9200),
  talent('Lars Nyström', 'lars.nystrom@example.net', 'Warehouse sensors', 8800),
  talent('Chidi Okafor', 'chidi.okafor@example.net', 'Release automation', 7600),
  talent('Mei-Ling Tan', 'meiling.tan@example.net', 'Customer interviews', 8100),
  talent('Sofia Almeida', 'sofia.almeida@example.net', 'Onboarding copy', 6400),
  talent('Jonas Weber', 'jonas.weber@example.net', 'Accessibility audit', 9500),
  talent('Aisha Bello', 'aisha.bello@example.net', 'Icon set', 5800),
  talent('Mateo Fernández', 'mateo.fernandez@example.net', 'Payments migration', 10400),
  talent('Hana Novák', 'hana.novak@example.net', 'Illustration library', 6100),
  talent('Ravi Deshpande', 'ravi.deshpande@example.net', 'Search relevance', 9900),
  talent('Ingrid Solberg', 'ingrid.solberg@example.net', 'Service blueprint', 8700),
  talent('Yusuf Demir', 'yusuf.demir@example.net', 'Load testing', 7900),
];

export const invited: readonly DemoTalent[] = [
  talent('Amira Haddad', 'amira.haddad@example.net', 'Design system refresh', 8500),
  talent('Nils Bergman', 'nils.bergman@example.net', 'Prototype testing', 7200),
];

export const amongTasks: readonly DemoTalent[] = [
  talent('Beatriz Costa', 'beatriz.costa@example.net', 'Brand photography', 6900),
  { ...talent('Oliver Grant', 'oliver.grant@example.net', 'Support macros', 5400), startsInDays: -1 },
];

export const readyToAccept: DemoTalent = { ...talent('Elif Kaya', 'elif.kaya@example.net', 'Design tokens', 8300), startsInDays: 3 };
export const readingContract = talent('Daniel Moreau', 'daniel.moreau@example.net', 'Motion guidelines', 7700);
/** Their checklist was rejected, and their mailbox is full. */
export const refused = talent('Viktor Lang', 'viktor.lang@example.net', 'Server room photographs', 5600);
export const atWork = talent('Grace Adeyemi', 'grace.adeyemi@example.net', 'Component audit', 9100);
