import { setTimeout as sleep } from 'node:timers/promises';
import { readPdf } from '@kheo/test-browser/read-pdf';
import { expect, it } from 'vitest';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { decisionOf, merit } from '#src/modules/award/award.examples.ts';
import { mutated, signedIn } from '#src/test/factories.ts';
import { startTestApi } from '#src/test/run-operation.ts';
import { downloaded, placeOf, seen, started } from './certificate.examples.ts';
import { workOnPrints } from './run-print.service.ts';

/** A busy machine has to make them in `npm test`; `KHEO_TEST_CERTIFICATES=500` is the number that was asked for and measured. */
const many = Number(process.env['KHEO_TEST_CERTIFICATES'] ?? 120);

it(
  'the certificates of a whole decision are one file, and who waits sees how far it is',
  { timeout: 120_000 },
  async () => {
    const api = await startTestApi();
    await ensureAwardData(api.clients.owner);
    const people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
    const awards = Array.from({ length: many }, (_none, at) => merit(`Nguyễn Văn Thứ ${at + 1}`));
    const decision = await decisionOf(api, people);
    let { version } = decision;
    for (let at = 0; at < many; at += 100) {
      const added = { id: decision.id, expectedVersion: version, awards: awards.slice(at, at + 100) };
      ({ version } = await mutated(api, people.officer, 'addAwards', added));
    }
    const print = await started(api, people.officer, { decisionId: decision.id });
    expect(print).toMatchObject({ state: 'RUNNING', total: many, done: 0 });

    const began = performance.now();
    const work = workOnPrints(placeOf(api));
    const progress: number[] = [];
    for (let ended = false; !ended; ended = await Promise.race([work.then(() => true), sleep(100, false)]))
      progress.push((await seen(api, people.officer, print.id)).done);
    expect(await work).toBe(1);
    const seconds = (performance.now() - began) / 1000;

    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(progress.some((done) => done > 0 && done < many)).toBe(true);
    const { state, done, path, byteSize, warnings } = await seen(api, people.officer, print.id);
    expect({ state, done, warnings }).toEqual({ state: 'FINISHED', done: many, warnings: [] });
    const file = new Uint8Array(await (await downloaded(api, people.officer, path!)).arrayBuffer());
    expect(file.length).toBe(byteSize);
    const pdf = await readPdf(file);
    expect(pdf.title).toContain(`(${many} bản)`);
    expect(new Set(pdf.pages.map(({ text }) => /NGUYỄN VĂN THỨ \d+/.exec(text)?.[0])).size).toBe(many);
    // one set of fonts for all pages: the file stays small enough to be sent
    expect(file.length).toBeLessThan(8_000_000);
    // what it takes for 500 is in docs/decisions/0017
    console.info(`${many} certificates in ${seconds.toFixed(1)} s, ${(file.length / 1e6).toFixed(1)} MB`);
  },
);
