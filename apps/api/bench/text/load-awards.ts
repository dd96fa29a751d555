import { randomBytes } from 'node:crypto';
import { makeVerificationCode } from '@kheo/domain/award/verification-code';
import type { Database } from '#src/db/client.ts';
import { awardColumns } from '#src/modules/award/award-columns.service.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { indexAwards } from '#src/modules/award/award-search.service.ts';
import { inventor, sameLuck } from '#src/sample-data/invented-people.ts';
import { readSampleRegister } from '#src/sample-data/sample-register.ts';

const ofOneDecision = 250;

/**
 * Published awards of invented people, some hundreds to a decision, with the words that a movement's awards share, in the
 * search index by the application's own code.
 *
 * @returns some of the names
 */
export async function loadAwards(db: Database, count: number): Promise<string[]> {
  await ensureAwardData(db);
  const words = await readSampleRegister();
  const luck = sameLuck(11);
  const { one, villager, official, collective } = inventor(words, luck);
  const forms = await db.awardForm.findMany({ where: { validTo: null }, select: { id: true } });
  const names: string[] = [];
  for (let done = 0; done < count; done += ofOneDecision) {
    const year = 2016 + Math.floor(luck() * 11);
    const grantedOn = new Date(Date.UTC(year, Math.floor(luck() * 12), 1 + Math.floor(luck() * 28)));
    const { awardDecision } = await db.officialDocument.create({
      data: {
        slug: `quyet-dinh-${done}`,
        type: 'Quyết định',
        number: String(done + 1),
        symbol: 'QĐ-UBND',
        code: `${done + 1}/QĐ-UBND`,
        issuer: 'Ủy ban nhân dân tỉnh',
        excerpt: 'Về việc tặng Bằng khen',
        published: true,
        awardDecision: { create: { decidedOn: grantedOn, authority: 'Chủ tịch', level: 'PROVINCE' } },
      },
      select: { awardDecision: { select: { id: true } } },
    });
    const rows = Array.from({ length: Math.min(ofOneDecision, count - done) }, (_none, index) => {
      const to = luck() < 0.2 ? collective() : luck() < 0.3 ? official() : villager();
      if (index === 0) names.push(to.name);
      const text = {
        subjectKind: to.kind,
        recipientName: to.name,
        recipientPosition: to.position,
        unitName: to.unit,
        achievement: `Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm ${year}`,
        certificateNumber: `${done + index}/BK`,
        goldBookNumber: null,
      };
      return {
        ...text,
        ...awardColumns(text),
        verificationCode: makeVerificationCode(randomBytes),
        formId: one(forms).id,
        level: 'PROVINCE' as const,
        decisionId: awardDecision!.id,
        year,
        grantedOn,
        published: true,
      };
    });
    const made = await db.award.createManyAndReturn({ data: rows, select: { id: true } });
    await db.$transaction(
      (tx) =>
        indexAwards(
          tx,
          made.map(({ id }) => id),
        ),
      { timeout: 60_000 },
    );
  }
  return names;
}
