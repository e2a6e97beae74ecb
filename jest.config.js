/**
 * Three projects: `unit` stands beside the code and needs nothing outside (the embedded database's own spec starts one);
 * `pages` (test/modules, test/architecture, test/support) needs PostgreSQL; `journeys` needs a browser as well.
 */
const base = {
  testEnvironment: '<rootDir>/test/support/plain-globals.ts',
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'js', 'json'],
  testMatch: ['**/*.spec.ts'],
};

const withDatabase = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** `npm test` puts several spec files into each of its own; see bin/test/spec-groups.mjs. */
const groups = process.env.GANGWAY_SPEC_GROUPS;
const grouped = groups && { roots: [groups], testMatch: ['**/*.spec.js'] };
const unit = grouped ?? { roots: ['<rootDir>/src'] };
const pages = grouped ?? { roots: ['<rootDir>/test'], testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/journeys/'] };

module.exports = {
  // Against hanging only: how long something takes on a busy machine is no test's business.
  testTimeout: 180_000,
  projects: [
    { ...base, displayName: 'unit', ...unit },
    { ...withDatabase, displayName: 'pages', ...pages },
    { ...withDatabase, displayName: 'journeys', roots: ['<rootDir>/test/journeys'] },
  ],
};
