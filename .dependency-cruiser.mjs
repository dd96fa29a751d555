// The direction table of docs/architecture.md, as rules that fail the build. Folder names are captured, never listed,
// so a new noun is covered on the day it is made.

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle cannot be understood in parts.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'apps-do-not-meet',
      comment: 'Apps speak to each other over HTTP only.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'ui-takes-plain-data',
      comment: 'Components are used by portal and admin alike, whatever fetched the data.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: '^packages/schema/|node_modules/(urql|@urql|graphql|gql\\.tada)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules take everything as arguments: no npm package, no node: module, no clock.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.(test|cases)\\.ts$' },
      to: { pathNot: '^packages/domain/' },
    },
    {
      name: 'rich-text-knows-no-react',
      comment: 'The server uses it too.',
      severity: 'error',
      from: { path: '^packages/rich-text/' },
      to: { path: 'node_modules/(react|react-dom|@tiptap/react)/' },
    },
    {
      name: 'prisma-only-in-services',
      comment: 'Graph modules take arguments and call one service; enums are plain values and may be used anywhere.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: '^apps/api/src/(db|jobs|test|generated|sample-data)/|/builder\\.ts$|\\.(service|access|test)\\.ts$',
      },
      to: {
        path: 'node_modules/@prisma/|^apps/api/src/generated/prisma/',
        pathNot: 'generated/prisma/enums\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'services-know-no-graphql',
      comment: 'A service can be called from a job or a command line.',
      severity: 'error',
      from: { path: '^apps/api/src/.*\\.(service|access)\\.ts$' },
      to: { path: 'node_modules/(@pothos|graphql|graphql-yoga)/|/builder\\.ts$|\\.graphql\\.ts$' },
    },
    {
      name: 'api-modules-meet-in-services',
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^apps/api/src/modules/', pathNot: '^apps/api/src/modules/$1/|\\.(service|access)\\.ts$' },
    },
    {
      name: 'admin-features-meet-at-routes',
      severity: 'error',
      from: { path: '^apps/admin/src/features/([^/]+)/' },
      to: { path: '^apps/admin/src/features/', pathNot: '^apps/admin/src/features/$1/|\\.routes\\.ts$|-picker\\.tsx$' },
    },
    {
      name: 'portal-pages-do-not-meet',
      severity: 'error',
      from: { path: '^apps/portal/src/pages/([^/]+)/' },
      to: { path: '^apps/portal/src/pages/', pathNot: '^apps/portal/src/pages/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/generated/' },
    exclude: { path: '(^|/)(dist|data|\\.turbo|coverage)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
