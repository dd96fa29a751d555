import type { Transaction } from '#src/db/client.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import {
  rowsOf,
  writeSearchEntries,
  type FoundText,
  type Searchable,
} from '#src/modules/search/search-entry.service.ts';

const texts = {
  id: true,
  recipientName: true,
  recipientPosition: true,
  unitName: true,
  achievement: true,
  certificateNumber: true,
  verificationCode: true,
  form: { select: { nameVi: true } },
} as const;

type Texts = Record<'id' | 'recipientName' | 'recipientPosition' | 'unitName' | 'achievement', string> & {
  form: { nameVi: string };
};

const whereTo = ({ recipientPosition, unitName }: { recipientPosition: string; unitName: string }): string =>
  [recipientPosition, unitName].filter(Boolean).join(', ');

const textOf = (award: Texts): FoundText => ({
  nodeId: award.id,
  title: award.recipientName,
  lead: `${whereTo(award)}.`,
  body: `${award.form.nameVi}. ${award.achievement}`,
});

/**
 * Awards in the search index: the name as the title, post and unit as the lead, form and achievement as the body. Hundreds
 * share the words of their movement, which therefore say little; who somebody is says all, and so do the numbers on a
 * certificate.
 */
export const awardSearch: Searchable = {
  type: 'AWARD',
  weight: 0.9,
  bodyShare: 0.3,
  ownShare: 0.55,
  path: (id) => `/khen-thuong/${id}`,
  async load(db, ids) {
    const awards = await db.award.findMany({
      where: { id: { in: [...ids] } },
      select: {
        ...texts,
        grantedOn: true,
        published: true,
        decisionId: true,
        decision: { select: { officialDocument: { select: { code: true, published: true } } } },
      },
    });
    return awards.map(({ decision: { officialDocument: document }, ...award }) => ({
      nodeId: award.id,
      language: 'VI',
      slug: encodeGlobalId('Award', award.id),
      title: award.recipientName,
      lead: whereTo(award),
      // a document that is not public may not be found by what it gave rise to
      body: [award.form.nameVi, award.achievement, document.published ? document.code : ''].filter(Boolean).join('\n'),
      numbers: [award.verificationCode, ...(award.certificateNumber ? [award.certificateNumber] : [])],
      status: award.published ? 'PUBLISHED' : 'DRAFT',
      visibleFrom: award.published ? new Date(0) : null,
      visibleUntil: null,
      date: award.grantedOn,
      categoryIds: [],
      groupId: award.decisionId,
    }));
  },
  printed: texts,
  textOf,
  async texts(db, ids) {
    return (await db.award.findMany({ where: { id: { in: [...ids] } }, select: texts })).map(textOf);
  },
  ...rowsOf('award'),
};

/** Brings the index up to date with awards that were made or changed, in the transaction that did it. */
export async function indexAwards(db: Transaction, ids: readonly string[]): Promise<void> {
  const atOnce = 250;
  for (let from = 0; from < ids.length; from += atOnce)
    await writeSearchEntries(db, awardSearch, ids.slice(from, from + atOnce));
}

/** The same for the awards of a decision whose document was changed, shown or taken down. */
export async function indexAwardsOfDocument(db: Transaction, officialDocumentId: string): Promise<void> {
  const awards = await db.award.findMany({ where: { decision: { officialDocumentId } }, select: { id: true } });
  await indexAwards(
    db,
    awards.map(({ id }) => id),
  );
}

/** Puts awards within the public's reach or takes them out of it: their words stay as they are. */
export async function showAwardsInSearch(db: Transaction, ids: readonly string[], published: boolean): Promise<void> {
  await db.searchEntry.updateMany({
    where: { nodeId: { in: [...ids] } },
    data: { status: published ? 'PUBLISHED' : 'DRAFT', visibleFrom: published ? new Date(0) : null },
  });
}
