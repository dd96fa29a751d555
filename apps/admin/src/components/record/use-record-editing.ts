import { useCallback, useRef, useState } from 'react';
import { failureReasonOf, type Failed, type FailureReason } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';

/** Something that people edit: it has a version, so that nobody overwrites what another one saved. */
interface Editable {
  id: string;
  version: number;
}

/** What a mutation of one record can answer. */
export type RecordPayload<Row> =
  | (Row & { __typename: string })
  | { __typename: 'InvalidInput'; problems: readonly Problem[] }
  | { __typename: 'Conflict'; current?: ({ __typename: string } & Partial<Row>) | null }
  | { __typename: 'Forbidden' | 'NotFound' }
  | Failed;

export interface Chosen {
  id: string;
  expectedVersion: number;
}

/** How records of one noun are shown in a form, compared and saved. */
export interface RecordKind<Row extends Editable, Values extends object> {
  /** The GraphQL type of what is saved. */
  typename: string;
  /** The form of a record; of a new one for null. */
  valuesOf: (row: Row | null) => Values;
  /** What can be told without asking the server. */
  problemsOf?: (values: Values) => readonly Problem[];
  /** `changed` holds the fields that differ from an empty form. */
  create?: (values: Values, changed: Partial<Values>) => Promise<RecordPayload<Row>>;
  /** `changed` holds the fields that differ from where the form began. */
  update: (chosen: Chosen, changed: Partial<Values>, values: Values) => Promise<RecordPayload<Row>>;
}

/** Somebody saved in between: what is there now, beside what is in the form. */
export interface RecordConflict<Row, Values> {
  current: Row;
  base: Values;
  mine: Values;
}

type FieldOf<Values> = keyof Values & string;

/** A value without the blanks around its texts and without what is only there to be shown. */
const essence = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.trim();
    return part !== null && typeof part === 'object' && 'id' in part ? part.id : part;
  });

/** The fields in which a form differs from where it began. */
export function changedFields<Values extends object>(base: Values, values: Values): FieldOf<Values>[] {
  return (Object.keys(base) as FieldOf<Values>[]).filter((field) => essence(base[field]) !== essence(values[field]));
}

/** The form's field that the server means: `private.idNumber` → `idNumber`, `fileIds` or `files.0` → `files`. */
export function fieldNamed<Values extends object>(values: Values, serverField: string): FieldOf<Values> | null {
  const names = serverField.split('.').flatMap((part) => [part.replace(/Id(s?)$/, '$1'), part]);
  return (names.findLast((name) => Object.hasOwn(values, name)) ?? null) as FieldOf<Values> | null;
}

/** What a form holds in the fields in which it differs from where it began. */
export const changesOf = <Values extends object>(base: Values, values: Values): Partial<Values> =>
  Object.fromEntries(changedFields(base, values).map((field) => [field, values[field]])) as Partial<Values>;

/** The life of a record in its form: what it began with, what is in the form, and saving with all its answers. */
export function useRecordEditing<Row extends Editable, Values extends object>(
  kind: RecordKind<Row, Values>,
  initial: Row | null,
  known: Partial<Values> = {},
) {
  const [start] = useState(() => ({ ...kind.valuesOf(initial), ...known }));
  const [row, setRow] = useState(initial);
  const [values, setShown] = useState(start);
  const [base, setBase] = useState(start);
  const [saving, setSaving] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [conflict, setConflict] = useState<RecordConflict<Row, Values> | null>(null);
  const [told, setTold] = useState<{ text: string; tone: 'success' | 'error' } | null>(null);
  // Read and written by event handlers between renders.
  const now = useRef({ row: initial, values: start, base, saving: false });

  const show = (next: Values) => {
    now.current.values = next;
    setShown(next);
  };
  const set = (change: Partial<Values>) => {
    setTold(null);
    show({ ...now.current.values, ...change });
  };
  const begin = (stored: Row) => {
    now.current.row = stored;
    now.current.base = kind.valuesOf(stored);
    setRow(stored);
    setBase(now.current.base);
  };

  /** Takes over what the server saved, and leaves alone what was typed since it was sent. */
  const adopt = (saved: Row, sent: Values) => {
    begin(saved);
    show({ ...now.current.base, ...changesOf(sent, now.current.values) });
  };

  const receive = (payload: RecordPayload<Row>, sent: Values): Row | null => {
    if (payload.__typename === kind.typename) {
      adopt(payload as Row, sent);
      return payload as Row;
    }
    const refused = payload as Exclude<RecordPayload<Row>, Row>;
    if (refused.__typename === 'InvalidInput') setProblems((refused as { problems: readonly Problem[] }).problems);
    else if (refused.__typename === 'Conflict' && 'current' in refused && refused.current?.version !== undefined)
      setConflict({ current: refused.current as unknown as Row, base: now.current.base, mine: sent });
    else setFailure(failureReasonOf(refused as Failed));
    return null;
  };

  /** Runs one request at a time, with the messages of the former one cleared. */
  const exclusively = async (work: () => Promise<Row | null>): Promise<Row | null> => {
    if (now.current.saving) return null;
    now.current.saving = true;
    setSaving(true);
    setFailure(null);
    setProblems([]);
    setTold(null);
    try {
      return await work();
    } finally {
      now.current.saving = false;
      setSaving(false);
    }
  };

  const save = (expectedVersion?: number) =>
    exclusively(async () => {
      const { row: stored, values: sent, base: began } = now.current;
      const found = kind.problemsOf?.(sent) ?? [];
      if (found.length > 0) {
        setProblems(found);
        return null;
      }
      if (stored === null)
        return kind.create ? receive(await kind.create(sent, changesOf(kind.valuesOf(null), sent)), sent) : null;
      const changed = changesOf(began, sent);
      if (Object.keys(changed).length === 0 && expectedVersion === undefined) return stored;
      const chosen = { id: stored.id, expectedVersion: expectedVersion ?? stored.version };
      return receive(await kind.update(chosen, changed, sent), sent);
    });
  const isDirty = useCallback(() => changedFields(now.current.base, now.current.values).length > 0, []);

  /** A step such as publishing: saves first when something is unsaved, so that what is seen is what goes out. */
  const act = async (step: (chosen: Chosen) => Promise<RecordPayload<Row>>): Promise<Row | null> => {
    const saved = isDirty() || now.current.row === null ? await save() : now.current.row;
    if (!saved) return null;
    return exclusively(async () =>
      receive(await step({ id: saved.id, expectedVersion: saved.version }), now.current.values),
    );
  };

  const takeOver = (current: Row) => {
    begin(current);
    show(now.current.base);
    setConflict(null);
    setProblems([]);
    setFailure(null);
  };

  return {
    row,
    /** The form of what is saved. */
    stored: kind.valuesOf(row),
    values,
    set,
    saving,
    problems,
    failure,
    conflict,
    isDirty,
    dirty: changedFields(base, values).length > 0,
    save,
    act,
    takeOver,
    /** After a change that the form did not make, e.g. a step: what is typed stays, and is compared where it was changed too. */
    refresh: (saved: Row) => {
      const { base: began, values: mine } = now.current;
      const theirs = changedFields(began, kind.valuesOf(saved));
      if (changedFields(began, mine).some((field) => theirs.includes(field)))
        setConflict({ current: saved, base: began, mine });
      else adopt(saved, began);
    },
    /** What has just been done, or why a step was not; until the next request or change. */
    told,
    tell: (text: string, tone: 'success' | 'error' = 'success') => setTold({ text, tone }),
    setFailure,
    setProblems,
    closeConflict: () => setConflict(null),
    /** After a conflict: my changed fields over the present version. */
    keepMine: async () => {
      const over = conflict?.current;
      setConflict(null);
      const saved = over && (await save(over.version));
      // What I had not touched may be different there: show the record as it is now.
      if (saved) takeOver(saved);
    },
    fieldOf: (serverField: string) => fieldNamed(start, serverField),
    differences: (): FieldOf<Values>[] => {
      if (!conflict) return [];
      const mine = changedFields(conflict.base, conflict.mine);
      return changedFields(kind.valuesOf(conflict.current), conflict.mine).filter((field) => mine.includes(field));
    },
    theirs: (): Values | null => conflict && kind.valuesOf(conflict.current),
  };
}

export type RecordEditing<Row extends Editable, Values extends object> = ReturnType<
  typeof useRecordEditing<Row, Values>
>;
