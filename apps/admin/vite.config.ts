import { operationsManifest } from '@kheo/schema/operations-manifest';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev` talks to a running API; its address can be changed for trials. */
const apiUrl = process.env.KHEO_API_URL ?? 'http://127.0.0.1:4000';
const proxy = { target: apiUrl, changeOrigin: true };

export default defineConfig({
  base: '/admin/',
  plugins: [react(), tailwindcss(), operationsManifest('src', 'client')],
  server: {
    port: 5173,
    proxy: {
      '/admin/graphql': proxy,
      '/auth': proxy,
      '/media': proxy,
      '/certificates': proxy,
      '/exports': proxy,
      '/dossiers': proxy,
      '/imports': proxy,
    },
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
});
