import { parseVerificationCode } from '@kheo/domain/award/verification-code';
import { uuidOf } from '#src/global-id.ts';
import { isPrintedTime, isStorableText } from '#src/keyset.ts';
import { answeredSource, filteredListSource, listSource, type ListOrder } from '#src/reading/list-source.ts';
import { noteUnsteady, type Arguments, type MakeSource, type PlannedField } from '#src/reading/source.ts';
import { addColumn, rowIn, rowJson, type Statement } from '#src/reading/statement.ts';
import { Unplannable } from '#src/reading/unplannable.ts';
import { formsInForce } from './award-form.service.ts';
import { awardFilter, awardsAt, awardsWhere, type AwardFilter } from './award-filter.service.ts';
import { awardPosition, findAwards, type AwardOrder } from './award-list.service.ts';
import { verificationStateOf } from './award-reading.service.ts';
import { awardStatistics } from './award-statistics.service.ts';

// Awards for reading in one statement (src/reading); a filter is asked of the list's own service first, which knows when
// the index of words pays.

const orderOf = (args: Arguments): AwardOrder => (args['orderBy'] ?? 'NEWEST') as AwardOrder;

const listOrder = (order: AwardOrder): ListOrder => {
  const position = awardPosition(order);
  const positionOf: ListOrder['positionOf'] = (row) => position(row as never);
  return order === 'NAME'
    ? { column: 'sortName', type: 'text', descending: false, isPrinted: isStorableText, positionOf }
    : { column: 'grantedOn', type: 'date', descending: true, isPrinted: isPrintedTime, positionOf };
};

/** The public's table has the columns of lists and no hidden rows. */
const listed = (field: PlannedField) => ({
  model: 'Award',
  from: 'award_public',
  order: listOrder(orderOf(field.args)),
});

export const awardsSource: MakeSource = (field) =>
  filteredListSource(listed(field), (db, args, { total }) =>
    findAwards(
      db,
      args,
      {
        table: awardsAt('public'),
        filter: awardsWhere(awardFilter((args as { filter?: AwardFilter }).filter)),
        order: orderOf(args as Arguments),
      },
      total,
    ),
  )(field);

/** The awards of a movement, a recipient, a decision. */
const awardsOf =
  (column: string): MakeSource =>
  (field) =>
    listSource(field, {
      ...listed(field),
      of: { needs: ['id'], condition: (alias, parent) => `${alias}.${column} = ${parent}.id` },
    });
export const movementAwardsSource = awardsOf('movement_id');
export const recipientAwardsSource = awardsOf('recipient_id');
export const decisionAwardsSource = awardsOf('decision_id');

/** The decision of an award or of what happened to it: there when its document is public. */
export const decisionSource: MakeSource = (field) => {
  const rows = field.rows('AwardDecision', []);
  addColumn(rows, 'officialDocumentId');
  return {
    sql: (statement, alias) => {
      const decision = statement.alias();
      return `(SELECT ${rowJson(statement, rows, decision)} FROM award_decision ${decision}
        WHERE ${decision}.id = ${alias}.decision_id)`;
    },
    value: (json, _args, made) => {
      const row = rowIn(rows, json);
      // as long as the document is
      if (row) made.ids.add(row['officialDocumentId'] as string);
      else noteUnsteady(made);
      return row;
    },
  };
};

/** Null for what is no code: nothing has it. */
const codeOf = (text: unknown): string | null => {
  const parsed = parseVerificationCode(text as string);
  return 'problem' in parsed ? null : parsed.code;
};

function oneAward(field: PlannedField, path: string[], condition: (statement: Statement, alias: string) => string) {
  const rows = field.rows('Award', path);
  addColumn(rows, 'status');
  return {
    rows,
    sql: (statement: Statement): string => {
      const alias = statement.alias();
      return `(SELECT ${rowJson(statement, rows, alias)} FROM award ${alias} WHERE ${condition(statement, alias)})`;
    },
  };
}

/** By its id or by its code. */
export const awardSource: MakeSource = (field) => {
  const byId = field.args['id'] != null;
  if (byId === (field.args['verificationCode'] != null)) throw new Unplannable('neither id nor code, or both');
  const { rows, sql } = oneAward(field, [], (statement, alias) =>
    byId
      ? `${alias}.id = ${field.bound(statement, 'uuid', ({ id }) => uuidOf('Award', id as string))}`
      : `${alias}.verification_code = ${field.bound(statement, 'text', (args) => codeOf(args['verificationCode']))}`,
  );
  return {
    sql,
    value: (json, _args, made) => {
      if (json === null) noteUnsteady(made);
      return rowIn(rows, json);
    },
  };
};

export const verificationSource: MakeSource = (field) => {
  const { rows, sql } = oneAward(
    field,
    ['award'],
    (statement, alias) => `${alias}.verification_code = ${field.bound(statement, 'text', ({ code }) => codeOf(code))}`,
  );
  return {
    sql,
    value: (json, _args, made) => {
      // what a certificate is worth is never told later than it is known
      noteUnsteady(made);
      const award = rowIn(rows, json);
      return { state: verificationStateOf(award as { status: 'GRANTED' } | null), award };
    },
  };
};

/** The forms of a day, which the register's own service finds. */
export const awardFormsSource: MakeSource = (field) => {
  const rows = field.rows('AwardForm', []);
  return {
    beforehand: async (db, { on }, now) =>
      (await formsInForce(db, (on as Date | null) ?? now, { select: { id: true } })).map(({ id }) => id),
    sql: (statement) => {
      const [form, place] = [statement.alias(), statement.alias()];
      const ids = field.bound(statement, 'uuid[]', (_args, found) => found);
      return `(SELECT coalesce(json_agg(${rowJson(statement, rows, form)} ORDER BY ${place}.number), '[]')
        FROM unnest(${ids}) WITH ORDINALITY ${place} (id, number) JOIN award_form ${form} ON ${form}.id = ${place}.id)`;
    },
    value: (json, _args, made) => {
      // another day has other forms
      noteUnsteady(made);
      return (json as unknown[]).map((row) => rowIn(rows, row));
    },
  };
};

export const awardStatisticsSource = answeredSource((db, { filter }) =>
  awardStatistics(db, {
    table: awardsAt('public'),
    where: awardsWhere(awardFilter(filter as AwardFilter | null | undefined)).where,
    withRevoked: (filter as AwardFilter | null | undefined)?.status != null,
  }),
);
export const awardFacetsSource = answeredSource((db) =>
  awardStatistics(db, { table: awardsAt('public'), where: awardsWhere({}).where, withRevoked: true }),
);
