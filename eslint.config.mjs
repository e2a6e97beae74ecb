import tseslint from 'typescript-eslint';

/** House rules that a general rule can't know. Each entry says how to do it instead. */
const settingsInOnePlace = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Inject Settings; the environment is read in src/platform/config only.',
};
const noInjectedRepositories = {
  selector: "Decorator[expression.callee.name='InjectRepository']",
  message: 'An injected repository does not join the transaction; use Database.repository().',
};
const timeFromTheClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time from Clock.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take the time from Clock.' },
  { selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|utc|local)$/][arguments.length=0]", message: 'Take the time from Clock.' },
];
/** The commands begin under whatever Node is there, and install the right one themselves. */
const nothingNewerThanNode18 = [
  { selector: 'ImportSpecifier[imported.name=/^(parseArgs|styleText|stripVTControlCharacters|glob|globSync)$/]', message: 'Node 18.0 does not have it.' },
  { selector: 'MemberExpression[property.name=/^(toSorted|toReversed|toSpliced|groupBy|withResolvers|fromAsync|parentPath)$/]', message: 'Node 18.0 does not have it.' },
  { selector: "MemberExpression[object.type='MetaProperty'][property.name!='url']", message: 'Node 18.0 does not have it.' },
  { selector: "CallExpression[callee.name=/^readdir/] Property[key.name='recursive']", message: 'Node 18.0 ignores it without a word.' },
];

export default tseslint.config(
  { ignores: ['dist/', '.dist-*/', '.data/', 'public/', 'test-results/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: [{ from: 'lib', name: ['URL', 'URLSearchParams'] }] }],
      // An implementation may have nothing to wait for although its interface says Promise; and plain objects hold functions.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', settingsInOnePlace, noInjectedRepositories],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/modules/**/*.ts'], rules: { 'no-restricted-syntax': ['error', settingsInOnePlace, noInjectedRepositories, ...timeFromTheClock] } },
  { files: ['src/platform/config/**/*.ts', 'bench/**/*.ts'], rules: { 'no-restricted-syntax': ['error', noInjectedRepositories] } },
  // A migration is one statement of SQL, as long as the tables it makes.
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    // A describe block is one long function; what it asserts on is loosely typed (supertest bodies, matchers).
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', noInjectedRepositories],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.js'],
    rules: { 'max-lines': ['error', { max: 250 }], 'max-lines-per-function': ['error', { max: 60 }], 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }], eqeqeq: 'error' },
  },
  { files: ['bin/**/*.mjs'], ignores: ['bin/*-doc.mjs'], rules: { 'no-restricted-syntax': ['error', ...nothingNewerThanNode18] } },
);
