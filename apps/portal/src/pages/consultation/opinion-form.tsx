import { OPINION_LIMITS } from '@kheo/domain/award/opinion';
import { Button } from '@kheo/ui/button/button';
import { ErrorSummary } from '@kheo/ui/error-summary/error-summary';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { Send } from 'lucide-react';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import type { SendProblem } from '../../opinion/send-opinion.ts';
import { paths } from '../../paths.ts';
import type { Consultation } from './consultation.operations.ts';

/** Names of the form's fields as it sends them. */
export const OPINION_FIELDS = {
  entry: 've',
  text: 'noi-dung',
  senderName: 'ho-ten',
  contact: 'lien-he',
  /** Seen by programs only; whoever fills it in is one. */
  trap: 'website',
  token: 'phien',
} as const;

/** A form that came back, with all that was typed. */
export interface Submission {
  entry: string;
  text: string;
  senderName: string;
  contact: string;
  problems: readonly SendProblem[];
}

/** Props of {@link OpinionForm}. */
export interface OpinionFormProps {
  consultation: Pick<Consultation, 'id' | 'entries'>;
  token: string;
  submission: Submission | null;
  language: Language;
  texts: Catalogue['consultations']['opinion'];
}

/** Which field a problem belongs to; the others concern the whole form. */
const FIELD_OF: Partial<Record<SendProblem, keyof typeof OPINION_FIELDS>> = {
  'text-missing': 'text',
  'text-too-short': 'text',
  'text-too-long': 'text',
  'name-too-long': 'senderName',
  'contact-too-long': 'contact',
  'entry-unknown': 'entry',
};

/** What a citizen writes to the council: a plain form, checked on the server, which keeps the text when it comes back. */
export function OpinionForm({ consultation, token, submission, language, texts }: OpinionFormProps) {
  const problems = submission?.problems ?? [];
  const errorOf = (field: keyof typeof OPINION_FIELDS) => {
    const problem = problems.find((each) => FIELD_OF[each] === field);
    return problem === undefined ? undefined : texts.problems[problem];
  };
  return (
    <>
      <ErrorSummary
        id="loi"
        title={texts.failed}
        errors={problems.map((problem) => {
          const field = FIELD_OF[problem];
          return { message: texts.problems[problem], ...(field ? { fieldId: OPINION_FIELDS[field] } : {}) };
        })}
        className="mb-5"
      />
      <form
        method="post"
        action={`${paths.consultation(language, consultation.id)}#gui-y-kien`}
        className="space-y-5 rounded-lg border border-line bg-surface px-4 py-5 sm:px-6"
      >
        <FormField id={OPINION_FIELDS.entry} label={texts.entry} error={errorOf('entry')}>
          {(control) => (
            <Select {...control} name={OPINION_FIELDS.entry} defaultValue={submission?.entry ?? ''}>
              <option value="">{texts.whole}</option>
              {consultation.entries.map(({ id, position, name, formName }) => (
                <option key={id} value={id} lang="vi">
                  {position}. {name} ({formName})
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField
          id={OPINION_FIELDS.text}
          label={texts.text}
          hint={texts.textHint(OPINION_LIMITS.text.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'))}
          error={errorOf('text')}
          required
        >
          {(control) => (
            <Textarea
              {...control}
              name={OPINION_FIELDS.text}
              defaultValue={submission?.text}
              className="min-h-44"
              maxLength={OPINION_LIMITS.text * 2}
            />
          )}
        </FormField>
        <div className="grid gap-5 sm:grid-cols-2">
          <FormField
            id={OPINION_FIELDS.senderName}
            label={texts.name}
            note={texts.optional}
            error={errorOf('senderName')}
            className="justify-end"
          >
            {(control) => (
              <TextInput
                {...control}
                name={OPINION_FIELDS.senderName}
                defaultValue={submission?.senderName}
                autoComplete="name"
              />
            )}
          </FormField>
          <FormField
            id={OPINION_FIELDS.contact}
            label={texts.contact}
            note={texts.optional}
            hint={texts.contactHint}
            error={errorOf('contact')}
            className="justify-end"
          >
            {(control) => (
              <TextInput
                {...control}
                name={OPINION_FIELDS.contact}
                defaultValue={submission?.contact}
                autoComplete="email"
              />
            )}
          </FormField>
        </div>
        <div hidden>
          <label htmlFor={OPINION_FIELDS.trap}>{texts.leaveEmpty}</label>
          <input id={OPINION_FIELDS.trap} name={OPINION_FIELDS.trap} tabIndex={-1} autoComplete="off" />
        </div>
        <input type="hidden" name={OPINION_FIELDS.token} value={token} />
        <p className="text-sm text-ink-soft">{texts.privacy}</p>
        <Button type="submit" variant="primary" icon={<Send aria-hidden="true" />} className="w-full sm:w-auto">
          {texts.send}
        </Button>
      </form>
    </>
  );
}
