// Prints how fast the text rules are, beside JSON.parse of the same bytes as the machine's own mark.
// CPU time of this process, best of several runs, so that a busy machine does not blur the figures.
import { readFileSync } from 'node:fs';
import {
  extractDocumentReferences,
  foldForSearch,
  normalizeVietnamese,
  parsePortalPage,
  repairTonePlacement,
  searchKey,
} from '../src/domain.ts';

const RUNS = 5;
const MEGABYTES = 5;

const page = readFileSync(new URL('../src/portal-page/original-page.txt', import.meta.url), 'utf8');
const text = page.repeat(Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(page)));
const json = JSON.stringify(text.split('\n'));
const dense = 'Kế hoạch số 50-KH/ĐU ngày 30/3/2020 của Đảng ủy Sở Tư pháp; ';
const hostile = dense.repeat(Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(dense)));

const subjects: readonly (readonly [string, string, (input: string) => unknown])[] = [
  ['JSON.parse', json, (input) => JSON.parse(input)],
  ['foldForSearch', text, foldForSearch],
  ['normalizeVietnamese (NFC)', text, normalizeVietnamese],
  ['normalizeVietnamese (NFD)', text.normalize('NFD'), normalizeVietnamese],
  ['searchKey', text, searchKey],
  ['repairTonePlacement', text, repairTonePlacement],
  ['extractDocumentReferences', text, extractDocumentReferences],
  ['extractDocumentReferences (NFD)', text.normalize('NFD'), extractDocumentReferences],
  ['extractDocumentReferences (nothing but references)', hostile, extractDocumentReferences],
  ['parsePortalPage', text, parsePortalPage],
];

for (const [name, input, run] of subjects) {
  let best = Infinity;
  for (let count = 0; count < RUNS; count += 1) {
    const started = process.cpuUsage();
    run(input);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, user + system);
  }
  const speed = Buffer.byteLength(input) / best;
  console.log(`${name.padEnd(52)}${speed.toFixed(0).padStart(6)} MB/s`);
}
