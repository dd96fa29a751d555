// Prints how fast the text rules are, beside JSON.parse of the same bytes as the machine's own mark.
// CPU time of this process, best of several runs, so that a busy machine does not blur the figures.
import { readFileSync } from 'node:fs';
import {
  decodeTyping,
  detectLegacyEncoding,
  extractDocumentReferences,
  foldForSearch,
  normalizeVietnamese,
  parsePortalPage,
  repairMojibake,
  repairTonePlacement,
  searchKey,
  toOldTonePlacement,
} from '../src/domain.ts';

const RUNS = 5;
const MEGABYTES = 5;

// Every input is MEGABYTES long.
const page = readFileSync(new URL('../src/portal-page/original-page.txt', import.meta.url), 'utf8');
const text = repeat(page);
const json = JSON.stringify(text.split('\n'));
const dense = 'Kế hoạch số 50-KH/ĐU ngày 30/3/2020 của Đảng ủy Sở Tư pháp; ';
const hostile = repeat(dense);
const bareCodes = repeat('50-KH/ĐU ');
const latin1 = Buffer.from(text).toString('latin1');

function repeat(unit: string): string {
  return unit.repeat(Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(unit)));
}

/** References that are all different, so that nothing can be looked up. */
function differentReferences(): string {
  const pieces: string[] = [];
  for (let number = 1, size = 0; size < MEGABYTES * 1e6; number += 1) {
    const piece = `Kế hoạch số ${number}-KH/ĐU; `;
    pieces.push(piece);
    size += Buffer.byteLength(piece);
  }
  return pieces.join('');
}

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
  ['extractDocumentReferences (nothing but codes)', bareCodes, extractDocumentReferences],
  ['extractDocumentReferences (all different)', differentReferences(), extractDocumentReferences],
  ['extractDocumentReferences (“số số số …”)', repeat('số '), extractDocumentReferences],
  ['extractDocumentReferences (one long number)', repeat('1'), extractDocumentReferences],
  ['extractDocumentReferences (1/1/1/…)', repeat('1/'), extractDocumentReferences],
  ['toOldTonePlacement', text, toOldTonePlacement],
  ['detectLegacyEncoding', latin1, detectLegacyEncoding],
  ['repairMojibake', latin1, repairMojibake],
  ['decodeTyping', text, decodeTyping],
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
  const seconds = (best / 1e6).toFixed(2);
  console.log(`${name.padEnd(52)}${speed.toFixed(0).padStart(6)} MB/s ${seconds.padStart(8)} s`);
}
