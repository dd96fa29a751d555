import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useClient } from 'urql';
import { failureReasonOf, payloadOf, type Failed, type FailureReason } from '../../lib/mutation-payload.ts';
import type { Problem } from '../../lib/problem-messages.ts';
import { forgetDraft, keepDraft, readDraft, type ArticleDraft } from './article-draft.ts';
import {
  changedFields,
  createInputOf,
  formFieldOf,
  problemsOf,
  updateInputOf,
  valuesOfArticle,
  valuesOfTranslation,
  type ArticleField,
  type ArticleFormValues,
} from './article-form-values.ts';
import { CreateArticle, UpdateArticle, type EditedArticle } from './article.operations.ts';

/** Somebody saved in between: what is there now, beside what is in the form. */
export interface ArticleConflict {
  current: EditedArticle;
  base: ArticleFormValues;
  mine: ArticleFormValues;
}

/** What a mutation of one article can answer. */
export type ArticlePayload =
  | ({ __typename: 'Article' } & EditedArticle)
  | { __typename: 'InvalidInput'; problems: readonly Problem[] }
  | {
      __typename: 'Conflict';
      currentVersion: number;
      current?: ({ __typename: string } & Partial<EditedArticle>) | null;
    }
  | { __typename: 'Forbidden' | 'NotFound' }
  | Failed;

const pauseBeforeKeeping = 800;

function isArticle(
  node: ({ __typename: string } & Partial<EditedArticle>) | null | undefined,
): node is { __typename: 'Article' } & EditedArticle {
  return node?.__typename === 'Article';
}

/**
 * The life of an article in the editor: what it began with, what is in the form, what is kept in the browser,
 * and saving with all its possible answers. `original` is what a new article translates; `onCreated` is told the id that
 * a new article got.
 */
export function useArticleEditing(
  initial: EditedArticle | null,
  original: EditedArticle | null,
  onCreated: (id: string) => void,
) {
  const client = useClient();
  const [startValues] = useState(() => (original ? valuesOfTranslation(original) : valuesOfArticle(initial)));
  const form = useForm<ArticleFormValues>({ defaultValues: startValues });
  const [article, setArticle] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(initial?.updatedAt ?? null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [conflict, setConflict] = useState<ArticleConflict | null>(null);
  const [editorKey, setEditorKey] = useState(0);
  const [offeredDraft, setOfferedDraft] = useState<ArticleDraft | null>(() => {
    const draft = readDraft(localStorage, initial?.id ?? null, startValues);
    return draft && changedFields(startValues, draft.values).length > 0 ? draft : null;
  });
  // Read and written by event handlers between renders.
  const now = useRef({
    base: startValues,
    version: initial?.version ?? 0,
    id: initial?.id ?? null,
    dirty: false,
    saving: false,
  });

  const noticeChange = useCallback(() => {
    const changed = changedFields(now.current.base, form.getValues()).length > 0;
    now.current.dirty = changed;
    setDirty(changed);
  }, [form]);

  useEffect(() => {
    let timer = 0;
    const keep = () => {
      const { dirty: changed, id, version } = now.current;
      if (changed)
        keepDraft(localStorage, id, { version, savedAt: new Date().toISOString(), values: form.getValues() });
      else forgetDraft(localStorage, id);
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        noticeChange();
        window.clearTimeout(timer);
        timer = window.setTimeout(keep, pauseBeforeKeeping);
      },
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [form, noticeChange]);

  /** Puts a whole set of values into the form, the writing surface included. */
  const fillForm = (values: ArticleFormValues) => {
    form.reset(values);
    setEditorKey((key) => key + 1);
    noticeChange();
  };

  /** Takes over what the server saved, and leaves alone what was typed since it was sent. */
  const adopt = (saved: EditedArticle, sent: ArticleFormValues) => {
    const stored = { ...valuesOfArticle(saved), body: sent.body };
    const typedSince = new Set(changedFields(sent, form.getValues()));
    now.current = { ...now.current, base: stored, version: saved.version, id: saved.id };
    for (const field of Object.keys(stored) as ArticleField[]) {
      if (!typedSince.has(field) && field !== 'body') form.setValue(field, stored[field]);
    }
    setArticle(saved);
    setSavedAt(saved.updatedAt);
    noticeChange();
    if (!now.current.dirty) forgetDraft(localStorage, saved.id);
  };

  const showProblems = (found: readonly Problem[]) => {
    setProblems(found);
    for (const problem of found) {
      const field = formFieldOf(problem.field);
      if (field) form.setError(field, { type: problem.code });
    }
  };

  /** Deals with any answer; gives the article when all went well. */
  const receive = (payload: ArticlePayload, sent: ArticleFormValues): EditedArticle | null => {
    switch (payload.__typename) {
      case 'Article':
        adopt(payload, sent);
        return payload;
      case 'InvalidInput':
        showProblems(payload.problems);
        return null;
      case 'Conflict':
        if (isArticle(payload.current)) setConflict({ current: payload.current, base: now.current.base, mine: sent });
        else setFailure('conflict');
        return null;
      default:
        setFailure(failureReasonOf(payload));
        return null;
    }
  };

  /** Runs one request at a time, with the messages of the former one cleared. */
  const exclusively = async (work: () => Promise<EditedArticle | null>): Promise<EditedArticle | null> => {
    if (now.current.saving) return null;
    now.current.saving = true;
    setSaving(true);
    setFailure(null);
    setProblems([]);
    form.clearErrors();
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
        showProblems(found);
        return null;
      }
      const { id, version, base } = now.current;
      if (id !== null && changedFields(base, values).length === 0) return article;
      if (id !== null) {
        const input = updateInputOf(id, expectedVersion ?? version, base, values);
        const result = await client.mutation(UpdateArticle, { input }).toPromise();
        return receive(payloadOf(result, 'updateArticle'), values);
      }
      const result = await client.mutation(CreateArticle, { input: createInputOf(values, original?.id) }).toPromise();
      const created = receive(payloadOf(result, 'createArticle'), values);
      if (created) {
        forgetDraft(localStorage, null);
        onCreated(created.id);
      }
      return created;
    });

  /** A step such as publishing: saves first when something is unsaved, so that what is seen is what goes out. */
  const act = async (step: (target: { id: string; expectedVersion: number }) => Promise<ArticlePayload>) => {
    const saved = now.current.dirty || now.current.id === null ? await save() : article;
    if (!saved) return null;
    return exclusively(async () =>
      receive(await step({ id: saved.id, expectedVersion: now.current.version }), { ...form.getValues() }),
    );
  };

  /** After a conflict: my changed fields over the present version. */
  const keepMine = async () => {
    if (!conflict) return;
    const { current } = conflict;
    setConflict(null);
    const saved = await save(current.version);
    // What I had not touched may be different there: show the article as it is now.
    if (saved) takeOver(saved);
  };

  const takeOver = (current: EditedArticle) => {
    now.current = { ...now.current, base: valuesOfArticle(current), version: current.version };
    setConflict(null);
    setProblems([]);
    setFailure(null);
    setArticle(current);
    setSavedAt(current.updatedAt);
    fillForm(valuesOfArticle(current));
    forgetDraft(localStorage, current.id);
  };

  const restoreDraft = () => {
    if (!offeredDraft) return;
    // Saving names the version that the kept text began with: a newer one on the server comes up for comparison.
    if (now.current.id !== null) now.current.version = offeredDraft.version;
    fillForm(offeredDraft.values);
    setOfferedDraft(null);
  };

  const discardDraft = () => {
    if (!now.current.dirty) forgetDraft(localStorage, now.current.id);
    setOfferedDraft(null);
  };

  const forgetUnsaved = () => forgetDraft(localStorage, now.current.id);
  const isDirty = useCallback(() => now.current.dirty, []);

  return {
    form,
    article,
    mayEdit: article === null || article.allowedActions.includes('UPDATE'),
    dirty,
    isDirty,
    saving,
    savedAt,
    problems,
    failure,
    conflict,
    editorKey,
    offeredDraft,
    save,
    act,
    keepMine,
    takeOver,
    restoreDraft,
    discardDraft,
    forgetUnsaved,
    setFailure,
    closeConflict: () => setConflict(null),
  };
}

export type ArticleEditing = ReturnType<typeof useArticleEditing>;
