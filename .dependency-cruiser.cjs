const { readdirSync } = require('node:fs');

/**
 * Who may call whom (through index.ts), downhill only; each arrow with its why.
 * Hearing needs no line: any module may import any events.ts and any <module>.paths.ts.
 */
const uses = {
  audit: [],
  // Sign-ins, password changes and context switches are written down.
  accounts: ['audit'],
  // Steps show to people who are signed in; cards are told by who looks.
  journeys: ['audit', 'accounts'],
  // Members are people; owners are told by mail; home leads members to their company.
  clients: ['audit', 'accounts', 'journeys'],
  // Members are people; the public listing is a step of a journey.
  agencies: ['audit', 'accounts', 'journeys'],
  // A profile is a step of a journey; who may write an agency's, agencies knows.
  profiles: ['audit', 'accounts', 'journeys', 'agencies'],
  // An offer opens a journey, names people, hangs on the client's plan, and may go to an agency.
  contracts: ['audit', 'accounts', 'journeys', 'clients', 'agencies'],
  // Members are people and agencies with their profiles; an answer to an opportunity becomes an offer.
  'talent-clouds': ['audit', 'accounts', 'journeys', 'clients', 'agencies', 'profiles', 'contracts'],
  // Accepting activates accounts, makes agencies, asks the client's rights, and an invitation to a contract drafts it;
  // an invitation into a cloud names it; it says beforehand how many onboarding tasks will be asked (a view; onboarding calls nothing of invitations).
  invitations: ['audit', 'accounts', 'journeys', 'clients', 'agencies', 'contracts', 'talent-clouds', 'onboarding'],
  // Tasks are steps of a journey on a contract or into a cloud, done for oneself or an agency, reviewed under the client's plan.
  onboarding: ['audit', 'accounts', 'journeys', 'clients', 'agencies', 'contracts', 'talent-clouds'],
  // A room belongs to a contract and its people, an agency's among them.
  messaging: ['audit', 'accounts', 'clients', 'agencies', 'contracts'],
  // Tax information belongs to people and agencies.
  payments: ['audit', 'accounts', 'agencies'],
  // Tells how everybody comes along, so it reads all modules' views; a reminder resends an invitation or leads to a journey's next page.
  reports: ['audit', 'accounts', 'journeys', 'clients', 'agencies', 'profiles', 'contracts', 'talent-clouds', 'invitations', 'onboarding', 'messaging', 'payments'],
};

const modules = readdirSync('src/modules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

for (const name of modules) {
  if (!uses[name]) throw new Error(`src/modules/${name} is not in the list of who may call whom (.dependency-cruiser.cjs).`);
}
refuseCycles();

const face = '^src/modules/[^/]+/(index|events|[^/]+\\.paths)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'faces-only-between-modules',
      comment: 'A module is reached through index.ts, events.ts or its paths; what lies deeper is its own.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', face] },
    },
    {
      name: 'faces-only',
      comment: 'The application and the tests use faces too. Seeds may call actions directly: they play the people who press the buttons.',
      severity: 'error',
      from: { path: '^(src|test|bench|migrations)/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/', pathNot: face },
    },
    ...modules.map((name) => ({
      name: `${name}-calls-only-its-list`,
      comment: 'A new call between modules is one reviewed line in the list above.',
      severity: 'error',
      from: { path: `^src/modules/${name}/` },
      to: { path: '^src/modules/[^/]+/index\\.ts$', pathNot: [name, ...uses[name]].map((used) => `^src/modules/${used}/`) },
    })),
    {
      name: 'not-own-face',
      comment: 'Inside its own folder a module imports the file itself, else its face and its inside form a cycle.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/$1/index\\.ts$' },
    },
    {
      name: 'events-are-plain-data',
      comment: 'Events and paths import nothing but the platform, so that anybody may import them without a cycle.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(events|[^/]+\\.paths)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/modules/' },
    },
    {
      name: 'forms-come-from-the-platform',
      comment: 'The front door of class-validator loads 320 files at every start; src/platform/forms takes the four that forms stand on, and has the rules.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/forms/' },
      to: { path: 'class-validator' },
    },
    {
      name: 'no-circular',
      comment: 'Entities may point at each other; nothing else may.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$' } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};

function refuseCycles() {
  const visit = (name, path) => {
    if (path.includes(name)) throw new Error(`Modules call each other in a circle: ${[...path, name].join(' -> ')}`);
    for (const next of uses[name] ?? []) visit(next, [...path, name]);
  };
  for (const name of Object.keys(uses)) visit(name, []);
}
