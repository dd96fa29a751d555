import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { startTranslations } from './lib/i18n.ts';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id “root”');

await startTranslations();
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
