import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path } from 'react-hook-form';
import { failureReasonOf, type Failed, type FailureReason } from '../lib/mutation-payload.ts';
import type { Problem } from '../lib/problem-messages.ts';

interface Stored {
  id: string;
  version: number;
}

/** Somebody saved in between: what is there now, beside what is in the form. */
export interface RecordConflict<Row, Values> {
  current: Row;
  base: Values;
  mine: Values;
}

/** What a mutation of one record can answer; `current` of a conflict is checked for its type here. */
export type RecordPayload<Type extends string, Row> =
  | ({ __typename: Type } & Row)
  | { __typename: 'InvalidInput'; problems: readonly Problem[] }
  | { __typename: 'Conflict'; current?: ({ __typename: string } & Partial<Row>) | null }
  | { __typename: 'Forbidden' | 'NotFound' }
  | Failed;

/** How one noun is edited. */
export interface RecordRules<Type extends string, Row extends Stored, Values extends FieldValues> {
  typename: Type;
  valuesOf(row: Row): Values;
  changedFields(base: Values, values: Values): (keyof Values & string)[];
  /** What can be told without asking the server. */
  problemsOf(values: Values): Problem[];
  /** The form's field for a field that the server names; null when the form does not show it. */
  formFieldOf(serverField: string): (keyof Values & string) | null;
  create(values: Values): Promise<RecordPayload<Type, Row>>;
  update(id: string, expectedVersion: number, base: Values, values: Values): Promise<RecordPayload<Type, Row>>;
}

/** The life of a record in its form: what it began with, what is in the form, and saving with all its answers. */
export function useRecordEditing<Type extends string, Row extends Stored, Values extends FieldValues>(
  rules: RecordRules<Type, Row, Values>,
  initial: Row | null,
  /** What a new one begins with. */
  begin: () => Values,
  onCreated: (id: string) => void,
) {
  const [startValues] = useState(() => (initial ? rules.valuesOf(initial) : begin()));
  const form = useForm<Values>({ defaultValues: startValues as DefaultValues<Values> });
  const [record, setRecord] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [conflict, setConflict] = useState<RecordConflict<Row, Values> | null>(null);
  // Read and written by event handlers between renders.
  const now = useRef({
    base: startValues,
    version: initial?.version ?? 0,
    id: initial?.id ?? null,
    dirty: false,
    saving: false,
  });
  const { changedFields, valuesOf } = rules;

  const noticeChange = useCallback(() => {
    now.current.dirty = changedFields(now.current.base, form.getValues()).length > 0;
    setDirty(now.current.dirty);
  }, [form, changedFields]);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: noticeChange }), [form, noticeChange]);

  /** Takes over what the server saved, and leaves alone what was typed since it was sent. */
  const adopt = (saved: Row, sent: Values) => {
    const stored = valuesOf(saved);
    const typedSince = new Set(changedFields(sent, form.getValues()));
    now.current = { ...now.current, base: stored, version: saved.version, id: saved.id };
    for (const field of Object.keys(stored))
      if (!typedSince.has(field)) form.setValue(field as Path<Values>, stored[field]);
    setRecord(saved);
    noticeChange();
  };

  const isRow = (
    node: ({ __typename: string } & Partial<Row>) | null | undefined,
  ): node is { __typename: Type } & Row => node?.__typename === rules.typename;

  const receive = (payload: RecordPayload<Type, Row>, sent: Values): Row | null => {
    if (isRow(payload as { __typename: string } & Partial<Row>)) {
      adopt(payload as Row, sent);
      return payload as Row;
    }
    const refusal = payload as Exclude<RecordPayload<Type, Row>, { __typename: Type } & Row>;
    if (refusal.__typename === 'InvalidInput') setProblems((refusal as { problems: readonly Problem[] }).problems);
    else if (refusal.__typename === 'Conflict') {
      const { current } = refusal as { current?: ({ __typename: string } & Partial<Row>) | null };
      if (isRow(current)) setConflict({ current, base: now.current.base, mine: sent });
      else setFailure('conflict');
    } else setFailure(failureReasonOf(refusal as Failed));
    return null;
  };

  /** Runs one request at a time, with the messages of the former one cleared. */
  const exclusively = async (work: () => Promise<Row | null>): Promise<Row | null> => {
    if (now.current.saving) return null;
    now.current.saving = true;
    setSaving(true);
    setFailure(null);
    setProblems([]);
    try {
      return await work();
    } finally {
      now.current.saving = false;
      setSaving(false);
    }
  };

  const save = (expectedVersion?: number) =>
    exclusively(async () => {
      const values = { ...form.getValues() };
      const found = rules.problemsOf(values);
      if (found.length > 0) {
        setProblems(found);
        return null;
      }
      const { id, version, base } = now.current;
      if (id !== null) return receive(await rules.update(id, expectedVersion ?? version, base, values), values);
      const created = receive(await rules.create(values), values);
      if (created) onCreated(created.id);
      return created;
    });

  /** A step such as publishing: saves first when something is unsaved, so that what is seen is what goes out. */
  const act = async (
    step: (target: { id: string; expectedVersion: number }) => Promise<RecordPayload<Type, Row>>,
  ): Promise<Row | null> => {
    const saved = now.current.dirty || now.current.id === null ? await save() : record;
    if (!saved) return null;
    return exclusively(async () =>
      receive(await step({ id: saved.id, expectedVersion: now.current.version }), { ...form.getValues() }),
    );
  };

  /** Shows the record as it is on the server, whatever is in the form. */
  const takeOver = (current: Row) => {
    now.current = { ...now.current, base: valuesOf(current), version: current.version };
    setConflict(null);
    setProblems([]);
    setFailure(null);
    setRecord(current);
    form.reset(valuesOf(current));
    noticeChange();
  };

  /** After a conflict: my changed fields over the present version. */
  const keepMine = async () => {
    if (!conflict) return;
    const { current } = conflict;
    setConflict(null);
    const saved = await save(current.version);
    // What I had not touched may be different there: show the record as it is now.
    if (saved) takeOver(saved);
  };

  return {
    form,
    record,
    dirty,
    isDirty: useCallback(() => now.current.dirty, []),
    saving,
    problems,
    failure,
    conflict,
    save,
    act,
    keepMine,
    takeOver,
    setFailure,
    closeConflict: () => setConflict(null),
    fieldProblem: (field: keyof Values & string) =>
      problems.find((problem) => rules.formFieldOf(problem.field) === field),
  };
}
