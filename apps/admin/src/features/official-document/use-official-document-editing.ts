import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useClient } from 'urql';
import { failureReasonOf, payloadOf, type Failed, type FailureReason } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import {
  changedFields,
  createInputOf,
  formFieldOf,
  problemsOf,
  updateInputOf,
  valuesOfDocument,
  type DocumentField,
  type DocumentFormValues,
} from './official-document-form-values.ts';
import { CreateOfficialDocument, UpdateOfficialDocument, type EditedDocument } from './official-document.operations.ts';
import type { DocumentEditSearch } from './official-document.routes.ts';

/** Somebody saved in between: what is there now, beside what is in the form. */
export interface DocumentConflict {
  current: EditedDocument;
  base: DocumentFormValues;
  mine: DocumentFormValues;
}

type DocumentNode = { __typename: 'OfficialDocument' } & EditedDocument;

/** What a mutation of one document can answer. */
type DocumentPayload =
  | DocumentNode
  | { __typename: 'InvalidInput'; problems: readonly Problem[] }
  | { __typename: 'Conflict'; current?: ({ __typename: string } & Partial<EditedDocument>) | null }
  | { __typename: 'Forbidden' | 'NotFound' }
  | Failed;

function isDocument(node: ({ __typename: string } & Partial<EditedDocument>) | null | undefined): node is DocumentNode {
  return node?.__typename === 'OfficialDocument';
}

/** The life of a document in its form: what it began with, what is in the form, and saving with all its answers. */
export function useOfficialDocumentEditing(
  initial: EditedDocument | null,
  known: DocumentEditSearch | undefined,
  onCreated: (id: string) => void,
) {
  const client = useClient();
  const [startValues] = useState(() => valuesOfDocument(initial, known));
  const form = useForm<DocumentFormValues>({ defaultValues: startValues });
  const [document, setDocument] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [conflict, setConflict] = useState<DocumentConflict | null>(null);
  // Read and written by event handlers between renders.
  const now = useRef({
    base: startValues,
    version: initial?.version ?? 0,
    id: initial?.id ?? null,
    dirty: false,
    saving: false,
  });

  const noticeChange = useCallback(() => {
    now.current.dirty = changedFields(now.current.base, form.getValues()).length > 0;
    setDirty(now.current.dirty);
  }, [form]);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: noticeChange }), [form, noticeChange]);

  /** Takes over what the server saved, and leaves alone what was typed since it was sent. */
  const adopt = (saved: EditedDocument, sent: DocumentFormValues) => {
    const stored = valuesOfDocument(saved);
    const typedSince = new Set(changedFields(sent, form.getValues()));
    now.current = { ...now.current, base: stored, version: saved.version, id: saved.id };
    for (const field of Object.keys(stored) as DocumentField[])
      if (!typedSince.has(field)) form.setValue(field, stored[field]);
    setDocument(saved);
    noticeChange();
  };

  const receive = (payload: DocumentPayload, sent: DocumentFormValues): EditedDocument | null => {
    switch (payload.__typename) {
      case 'OfficialDocument':
        adopt(payload, sent);
        return payload;
      case 'InvalidInput':
        setProblems(payload.problems);
        return null;
      case 'Conflict':
        if (isDocument(payload.current)) setConflict({ current: payload.current, base: now.current.base, mine: sent });
        else setFailure('conflict');
        return null;
      default:
        setFailure(failureReasonOf(payload));
        return null;
    }
  };

  /** Runs one request at a time, with the messages of the former one cleared. */
  const exclusively = async (work: () => Promise<EditedDocument | null>): Promise<EditedDocument | null> => {
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
      const found = problemsOf(values);
      if (found.length > 0) {
        setProblems(found);
        return null;
      }
      const { id, version, base } = now.current;
      if (id !== null) {
        const input = updateInputOf(id, expectedVersion ?? version, base, values);
        return receive(
          payloadOf(await client.mutation(UpdateOfficialDocument, { input }).toPromise(), 'updateOfficialDocument'),
          values,
        );
      }
      const input = createInputOf(values);
      const created = receive(
        payloadOf(await client.mutation(CreateOfficialDocument, { input }).toPromise(), 'createOfficialDocument'),
        values,
      );
      if (created) onCreated(created.id);
      return created;
    });

  /** A step such as publishing: saves first when something is unsaved, so that what is seen is what goes out. */
  const act = async (step: (target: { id: string; expectedVersion: number }) => Promise<DocumentPayload>) => {
    const saved = now.current.dirty || now.current.id === null ? await save() : document;
    if (!saved) return null;
    return exclusively(async () =>
      receive(await step({ id: saved.id, expectedVersion: now.current.version }), { ...form.getValues() }),
    );
  };

  const takeOver = (current: EditedDocument) => {
    now.current = { ...now.current, base: valuesOfDocument(current), version: current.version };
    setConflict(null);
    setProblems([]);
    setFailure(null);
    setDocument(current);
    form.reset(valuesOfDocument(current));
    noticeChange();
  };

  /** After a conflict: my changed fields over the present version. */
  const keepMine = async () => {
    if (!conflict) return;
    const { current } = conflict;
    setConflict(null);
    const saved = await save(current.version);
    // What I had not touched may be different there: show the document as it is now.
    if (saved) takeOver(saved);
  };

  const isDirty = useCallback(() => now.current.dirty, []);

  return {
    form,
    document,
    dirty,
    isDirty,
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
    fieldProblem: (field: DocumentField) => problems.find((problem) => formFieldOf(problem.field) === field),
  };
}

export type DocumentEditing = ReturnType<typeof useOfficialDocumentEditing>;
