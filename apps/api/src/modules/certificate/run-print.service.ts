import { setImmediate } from 'node:timers/promises';
import { certificateTitle, type CertificateContent } from '@kheo/domain/award/certificate-lines';
import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { layOutCertificate } from '@kheo/domain/award/lay-out-certificate';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import type { ServiceContext } from '#src/context.ts';
import { measureText } from './certificate-fonts.ts';
import { imagesOf } from './certificate-images.service.ts';
import { createCertificateDocument } from './certificate-pdf.ts';
import { layoutsFor } from './certificate-template.service.ts';

/** What the work on printings needs. */
export interface PrintPlace {
  db: Database;
  store: ServiceContext['store'];
  /** Of the portal, for the addresses in QR codes. */
  publicUrl: string;
  now(): Date;
  /** The process is about to end: what is begun is begun anew by another one. */
  signal?: AbortSignal;
}

/** A process that does not renew its claim within this time is dead, and another one begins anew. */
const claimLasts = 10_000;
/** How often the file tells how far it is, in milliseconds. */
const tellEvery = 400;
/** The file of a printing is kept for a day: it holds names, and can be made again. */
const fileKept = 24 * 60 * 60 * 1000;

/** Something that an officer should look at before the paper is used. */
export interface PrintWarning {
  awardId: string;
  name: string;
  /** The text that does not fit; `revoked` when the certificate was left out, `image` when a picture is gone. */
  line: string;
}

/** Makes the files of printings that wait, also of those that a process which died left behind. Gives how many. */
export async function workOnPrints(place: PrintPlace): Promise<number> {
  const { db } = place;
  let done = 0;
  while (!place.signal?.aborted) {
    const now = place.now();
    const free: Prisma.CertificatePrintWhereInput = {
      state: 'RUNNING',
      OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
    };
    const next = await db.certificatePrint.findFirst({
      where: free,
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    if (!next) break;
    const claim = { claimedUntil: new Date(now.getTime() + claimLasts) };
    const { count } = await db.certificatePrint.updateMany({ where: { ...free, id: next.id }, data: claim });
    if (count === 0) continue;
    try {
      if (await makeFile(place, next.id)) done += 1;
    } catch (error) {
      await db.certificatePrint.updateMany({
        where: { id: next.id, state: 'RUNNING' },
        data: { state: 'FAILED', finishedAt: place.now(), claimedUntil: null },
      });
      throw error;
    }
  }
  return done;
}

/** False when somebody stopped it, or the process ends. */
async function makeFile(place: PrintPlace, id: string): Promise<boolean> {
  const { db } = place;
  const print = await db.certificatePrint.findUniqueOrThrow({ where: { id } });
  const certificates = await certificatesOf(db, print);
  const layouts = new Set(certificates.map(({ layout }) => layout));
  const images = await imagesOf(place, [...layouts]);
  const warnings: PrintWarning[] = [];
  const document = createCertificateDocument(titleOf(print, certificates.length));
  let toldAt = Date.now();
  for (const [index, { awardId, layout, content, revoked }] of certificates.entries()) {
    const warn = (line: string): void => {
      warnings.push({ awardId: encodeGlobalId('Award', awardId), name: content.name, line });
    };
    if (revoked) warn('revoked');
    else {
      const texts = layOutCertificate({ layout, content, measure: measureText });
      for (const text of texts) if (text.overflow) warn(text.id);
      if (lacksImage(layout, images)) warn('image');
      document.add({ layout, texts, address: `${place.publicUrl}/xac-minh/${content.verificationCode}`, images });
    }
    if (Date.now() - toldAt >= tellEvery) {
      toldAt = Date.now();
      const told = await db.certificatePrint
        .updateMany({
          where: { id, state: 'RUNNING' },
          data: { done: index + 1, claimedUntil: new Date(place.now().getTime() + claimLasts) },
        })
        // a database that is busy for a moment costs a number on a screen, not the file
        .catch(() => null);
      if (told?.count === 0) return false;
    }
    if (place.signal?.aborted) {
      await db.certificatePrint.updateMany({ where: { id }, data: { claimedUntil: null, done: 0 } });
      return false;
    }
    // requests have their turn between two pages
    await setImmediate();
  }
  const nothing = warnings.filter(({ line }) => line === 'revoked').length === certificates.length;
  const content = new Uint8Array(await document.end());
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.certificatePrint.updateMany({
      where: { id, state: 'RUNNING' },
      data: {
        state: nothing ? 'FAILED' : 'FINISHED',
        done: certificates.length,
        warnings: warnings as unknown as Prisma.InputJsonArray,
        byteSize: content.length,
        finishedAt: place.now(),
        claimedUntil: null,
      },
    });
    if (count > 0 && !nothing)
      await transaction.certificateFile.upsert({
        where: { printId: id },
        create: { printId: id, content },
        update: { content },
        select: { printId: true },
      });
    return count > 0;
  });
}

const lacksImage = ({ mode, border, emblem }: CertificateLayout, images: ReadonlyMap<string, Buffer>): boolean =>
  mode === 'WHOLE_PAGE' &&
  [border, emblem].some(({ kind, imageId }) => kind === 'IMAGE' && (imageId === null || !images.has(imageId)));

type Print = Prisma.CertificatePrintGetPayload<object>;

function titleOf({ signedOn }: Print, count: number): string {
  const day = `${signedOn.getUTCDate()}/${signedOn.getUTCMonth() + 1}/${signedOn.getUTCFullYear()}`;
  return `Giấy khen, bằng khen ngày ${day} (${count} bản)`;
}

const select = {
  id: true,
  status: true,
  subjectKind: true,
  recipientName: true,
  recipientPosition: true,
  unitName: true,
  achievement: true,
  goldBookNumber: true,
  verificationCode: true,
  recipient: { select: { private: { select: { gender: true } } } },
  form: { select: { code: true, nameVi: true, category: true, system: true } },
  decision: {
    select: { decidedOn: true, authority: true, officialDocument: { select: { code: true } } },
  },
} as const;

const salutations: Readonly<Record<string, string>> = { MALE: 'Ông', FEMALE: 'Bà' };
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** What stands on each certificate, in the order of the pages. */
async function certificatesOf(db: Database, print: Print) {
  const awards = await db.award.findMany({ where: { id: { in: print.awardIds } }, select });
  const byId = new Map(awards.map((award) => [award.id, award]));
  const layoutOf = await layoutsFor(
    db,
    awards.map(({ form, decision }) => ({ code: form.code, system: form.system, on: decision.decidedOn })),
  );
  const layouts = new Map<string, CertificateLayout>();
  return print.awardIds.flatMap((id) => {
    const award = byId.get(id);
    if (!award) return [];
    const { form, decision } = award;
    const key = `${form.code} ${dayOf(decision.decidedOn)}`;
    const layout = layouts.get(key) ?? layoutOf({ code: form.code, system: form.system, on: decision.decidedOn });
    layouts.set(key, layout);
    const content: CertificateContent = {
      subjectKind: award.subjectKind,
      salutation: award.subjectKind === 'COLLECTIVE' ? '' : (salutations[award.recipient?.private?.gender ?? ''] ?? ''),
      name: award.recipientName,
      position: award.recipientPosition,
      unit: award.unitName,
      achievement: award.achievement,
      decisionNo: decision.officialDocument.code,
      decidedOn: dayOf(decision.decidedOn),
      goldBookNo: award.goldBookNumber ?? '',
      place: print.place,
      signedOn: dayOf(print.signedOn),
      signerTitle: print.signerTitle,
      signerName: print.signerName,
      authority: decision.authority,
      verificationCode: award.verificationCode,
      ...certificateTitle({ category: form.category, name: form.nameVi }),
    };
    return [{ awardId: id, layout, content, revoked: award.status === 'REVOKED' }];
  });
}

/** Removes files after their time; that something was printed, and by whom, stays known. Gives how many went. */
export async function sweepPrints({ db, now }: Pick<PrintPlace, 'db' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - fileKept);
  const old = { state: 'FINISHED', finishedAt: { lt: before } } as const;
  const [{ count }] = await db.$transaction([
    db.certificateFile.deleteMany({ where: { print: old } }),
    db.certificatePrint.updateMany({ where: old, data: { state: 'EXPIRED' } }),
  ]);
  return count;
}
