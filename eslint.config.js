import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExports = {
  restrictDefaultExports: {
    direct: true,
    named: true,
    defaultFrom: true,
    namedFrom: true,
    namespaceFrom: true,
  },
};

const zodAsNamespace = {
  selector:
    "ImportDeclaration[source.value=/^zod/][importKind='value'] > :matches(ImportSpecifier[importKind='value'], ImportDefaultSpecifier)",
  message: "Write `import * as z from 'zod'`: the named import defeats tree-shaking.",
};

// The domain is a function of its inputs: what it gives depends on no clock, chance or language of the machine.
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in shared.' },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock in shared.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No clock in shared.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance in shared.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: 'Name the locale: the default is that of the machine.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: 'Name the locale: the default is that of the machine.',
  },
];

export default defineConfig(
  globalIgnores(['**/dist/', 'coverage/', 'sheets-templates/', 'test/golden/', 'test/**/fixtures/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', noDefaultExports],
      'no-restricted-syntax': ['error', zodAsNamespace],
      'no-console': 'error',
      // The compiler checks names, in JavaScript too
      'no-undef': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      // `as` stands only in adapters at an edge; `as const` is free.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-syntax': ['error', zodAsNamespace, ...impure],
    },
  },
  {
    // A catalogue is read as one list
    files: [
      'shared/api/**/*.ts',
      'shared/problemas*.ts',
      'shared/sidebar/textos.ts',
      'shared/messages/ayuda-de-hojas.ts',
      'shared/addon/acciones.ts',
    ],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['scripts/**', 'test/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.{ts,js}'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
);
