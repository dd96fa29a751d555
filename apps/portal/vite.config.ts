import { operationsManifest } from '@kheo/schema/operations-manifest';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two builds by one command: what browsers fetch, and the server that Node runs. */
export default defineConfig({
  plugins: [react(), tailwindcss(), operationsManifest('src', 'ssr')],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            portal: 'src/browser/portal.ts',
            explorer: 'src/browser/explorer.ts',
            style: 'src/styles.css',
          },
        },
      },
    },
    ssr: {
      // React is bundled so that its production build is the one that runs, whatever NODE_ENV says.
      resolve: { noExternal: [/^@kheo\//, /^react/, 'lucide-react'] },
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        copyPublicDir: false,
        ssr: true,
        target: 'node24',
        minify: false,
        rolldownOptions: { input: { server: 'src/main.ts' }, output: { entryFileNames: '[name].js' } },
      },
    },
  },
});
