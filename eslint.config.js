import { basename } from 'node:path';
import { ESLintUtils } from '@typescript-eslint/utils';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What may import what. Each rule says why, so that whoever meets it knows where the code belongs instead. */
const NO_PARENT = {
  regex: '^\\.\\./',
  message:
    'Reach other folders by #lib/…, #db/… or #components/…: then the arrows between folders can be read.',
};
const NO_DRIZZLE = {
  regex: '^(drizzle-orm|better-sqlite3|pg$)',
  message: 'Queries live in db/, lib/verbs, lib/reads and lib/published; ask one of those.',
};
const NO_SCREENS = {
  regex: '^(#app/|#components/|react|next($|/))',
  message: 'This is called from forms, the API, the command line and the clock alike, so it knows no screen.',
};

const NO_MEASURING = {
  regex: '^#db/measure\\.ts$',
  message: 'It writes past write() and its events: points are stored by lib/verbs/send-points.ts alone.',
};

/**
 * @returns {import('eslint').Linter.Config}
 * @param {string[]} files
 * @param {{ regex: string, message: string, allowTypeImports?: boolean }[]} patterns
 * @param {string[]} [ignores]
 */
const arrows = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_PARENT, ...patterns] }],
  },
});

const EMPTY_NAMES = /^(utils?|helpers?|misc|common|manager)\b|[-.](utils?|helpers?|manager)\./;

const local = {
  rules: {
    /** @type {import('eslint').Rule.RuleModule} */
    'telling-file-name': {
      create: (context) => ({
        Program(node) {
          if (EMPTY_NAMES.test(basename(context.filename)))
            context.report({ node, message: 'Name the file by what it does: this name says nothing.' });
        },
      }),
    },
    /** Queries have these on one engine only, or run at once on one and later on the other. */
    'await-queries': ESLintUtils.RuleCreator.withoutDocs({
      meta: {
        type: 'problem',
        schema: [],
        messages: { awaited: 'Await the query itself: .{{name}}() is not the same on both engines.' },
      },
      defaultOptions: [],
      create(context) {
        const services = ESLintUtils.getParserServices(context);
        return {
          'CallExpression > MemberExpression.callee[property.name=/^(get|all|run|execute)$/]'(
            /** @type {import('@typescript-eslint/utils').TSESTree.MemberExpression} */ node,
          ) {
            const type = services.getTypeAtLocation(node.object);
            const declared = (type.symbol ?? type.aliasSymbol)?.declarations ?? [];
            if (declared.some((at) => at.getSourceFile().fileName.includes('/drizzle-orm/')))
              context.report({
                node,
                messageId: 'awaited',
                data: { name: 'name' in node.property ? String(node.property.name) : '' },
              });
          },
        };
      },
    }),
  },
};

export default defineConfig(
  { ignores: ['.next/', 'data/', 'node_modules/', 'public/', 'next-env.d.ts', 'test-results/', '**/*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { local: /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (local)) },
    rules: {
      'local/telling-file-name': 'error',
      'local/await-queries': 'error',
      'max-lines': ['error', 250],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      // A server action is given to a form as it is.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Verbs and routes are async by contract, whether or not this one waits for something.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Ask now() of lib/clock.ts: tests move that one.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask now() of lib/clock.ts: tests move that one.',
        },
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: 'Ask now() of lib/clock.ts: tests move that one.',
        },
        {
          selector: "ImportDeclaration[source.value='next/link']",
          message: 'Use ScreenLink: it fetches nothing before it is pressed.',
        },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_PARENT] }],
    },
  },
  {
    // A suite is read test by test.
    files: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    files: ['lib/clock.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['components/staff/screen-link.tsx'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  arrows(
    ['lib/domain/**'],
    [
      {
        regex: '^(#(?!lib/domain/)|node:|next|react|drizzle-orm|zod)',
        message: 'lib/domain is pure and imports nothing but itself: pass what it needs as an argument.',
      },
    ],
    ['**/*.test.ts'],
  ),
  arrows(
    ['db/**'],
    [
      {
        regex: '^#(app/|components/|lib/(?!(domain/|clock\\.ts|env\\.ts|errors\\.ts|id\\.ts|log\\.ts)))',
        message: 'db knows lib/domain and what a process is made of, not the acts and screens above it.',
      },
    ],
    // Seeds and tests make their worlds with the same verbs as people.
    ['db/seed/**', 'db/testing/**', '**/*.test.ts'],
  ),
  arrows(
    ['lib/**'],
    [NO_SCREENS, NO_MEASURING],
    ['lib/{domain,documents,front,auth,forms,i18n,http}/**', '**/*.test.ts'],
  ),
  arrows(['lib/verbs/send-points.ts', 'lib/clock-loop.ts'], [NO_SCREENS]),
  arrows(
    ['lib/documents/**'],
    [
      NO_DRIZZLE,
      {
        regex: '^(#(?!lib/(domain|documents|i18n|markdown|published)))',
        message: 'A document is a pure rendering of the published page: what is not in that cannot leak.',
      },
    ],
    ['**/*.test.ts'],
  ),
  arrows(
    ['lib/front/**'],
    [
      {
        regex: '^(#(?!lib/front/)|next|react)',
        message: 'The front goes on when the app is down, so it holds nothing of it.',
      },
    ],
  ),
  arrows(
    ['components/**'],
    [
      NO_DRIZZLE,
      {
        regex: '^#(db|app|lib/(verbs|reads|auth|cli|run|import)/|lib/(?!markdown\\.ts)[^/]+$)',
        message: 'Components draw what they are given: routes in app/ ask and act for them.',
        allowTypeImports: true,
      },
    ],
    ['**/*.test.*'],
  ),
  arrows(
    ['app/**'],
    [
      NO_DRIZZLE,
      {
        regex: '^#db/',
        message: 'A route has no SQL and no rules: one verb of lib/verbs or one read of lib/reads.',
        allowTypeImports: true,
      },
    ],
    ['**/*.test.*'],
  ),
  {
    // Plain Node, started before anything is installed; the linter does not see casts in comments.
    files: ['lib/run/**', '*.js'],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Plain Node too, so that it serves before anything is installed or built.
    files: ['lib/front/**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['lib/front/clock.mjs'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // drizzle-kit reads these by itself and knows no #db.
    files: ['db/schema/{sqlite,postgres}.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // The driver's own calls live here and nowhere else.
    files: ['db/engine/**'],
    rules: { 'local/await-queries': 'off' },
  },
);
