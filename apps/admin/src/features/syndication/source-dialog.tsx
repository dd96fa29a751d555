import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { CategoryPicker } from '../category/category-picker.tsx';
import { inputOf, newSource, updateOf, valuesOf, type SourceValues } from './source-values.ts';
import { CheckSourceQuery, CreateSource, UpdateSource, type Offer, type SourceRow } from './syndication.operations.ts';

const idOf = (field: string): string => `source-${field}`;
const fields = ['agencyName', 'address', 'key', 'followedId', 'publishedSince', 'categoryId'] as const;

/** A source of news: its address is looked at first, then one chooses from what it offers. */
export function SourceDialog({
  source,
  onClose,
  onSaved,
}: {
  source: SourceRow | null;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [base] = useState(() => (source ? valuesOf(source) : newSource));
  const [values, setValues] = useState(base);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [checking, setChecking] = useState(false);
  const change = (some: Partial<SourceValues>) => setValues((now) => ({ ...now, ...some }));
  const errorOf = (field: string) => {
    const problem = action.problems.find((one) => one.field === field);
    return problem && problemMessage(t, language, problem);
  };
  const named = (field: (typeof fields)[number]) => ({
    label: t(`syndication.fields.${field}`),
    id: idOf(field),
    error: errorOf(field),
  });

  const check = async () => {
    setChecking(true);
    action.refuse([]);
    const { data } = await client
      .query(
        CheckSourceQuery,
        { address: values.address.trim(), key: values.key.trim() || null, sourceId: source?.id ?? null },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    setChecking(false);
    const checked = data?.checkedSyndicationSource;
    if (!checked) action.refuse([{ field: 'address', code: 'source-no-answer' }]);
    else if (checked.offer) {
      setOffer(checked.offer);
      if (!values.agencyName) change({ agencyName: checked.offer.agencyName });
    } else {
      setOffer(null);
      action.refuse(checked.problems);
    }
  };
  // what is edited has an address that worked once
  const begun = useRef(false);
  useEffect(() => {
    if (!source || begun.current) return;
    begun.current = true;
    void check();
  });

  const save = async () => {
    const done = source
      ? await action.perform('SyndicationSource', async () =>
          payloadOf(
            await client.mutation(UpdateSource, { input: updateOf(source, base, values) }).toPromise(),
            'updateSyndicationSource',
          ),
        )
      : await action.perform('SyndicationSource', async () =>
          payloadOf(
            await client.mutation(CreateSource, { input: inputOf(values) }).toPromise(),
            'createSyndicationSource',
          ),
        );
    if (done) onSaved();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t(source ? 'syndication.editSource' : 'syndication.createSource')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            busy={action.busy}
            disabled={offer === null && source === null}
            onClick={() => void save()}
          >
            {t(source ? 'common.save' : 'syndication.follow')}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <FailureNotice reason={action.failure} />
        <ProblemSummary
          problems={action.problems}
          controlOf={(field) => {
            const known = fields.find((one) => one === field) ?? 'address';
            return { label: t(`syndication.fields.${known}`), id: idOf(known) };
          }}
        />
        <form
          noValidate
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
        >
          <FormField {...named('address')} hint={t('syndication.addressHint')} required>
            {(control) => (
              <TextInput
                {...control}
                type="url"
                inputMode="url"
                autoComplete="off"
                value={values.address}
                onChange={(event) => {
                  setOffer(null);
                  change({ address: event.target.value });
                }}
              />
            )}
          </FormField>
          <FormField {...named('key')} hint={t(source?.hasKey ? 'syndication.keyKeptHint' : 'syndication.keyHint')}>
            {(control) => (
              <TextInput
                {...control}
                type="password"
                autoComplete="off"
                value={values.key}
                onChange={(event) => change({ key: event.target.value })}
              />
            )}
          </FormField>
          <Button type="submit" busy={checking} disabled={values.address.trim() === ''}>
            {t('syndication.check')}
          </Button>
        </form>
        {offer ? (
          <>
            <Notice tone="success" announce>
              {t('syndication.checked', { agency: offer.agencyName, portal: offer.portalUrl })}
            </Notice>
            <FormField {...named('agencyName')} hint={t('syndication.agencyNameHint')} required>
              {(control) => (
                <TextInput
                  {...control}
                  value={values.agencyName}
                  onChange={(event) => change({ agencyName: event.target.value })}
                />
              )}
            </FormField>
            <FormField {...named('followedId')} required>
              {(control) => (
                <Select
                  {...control}
                  value={values.followed}
                  onChange={(event) => change({ followed: event.target.value })}
                >
                  <option value="">{t('syndication.chooseFollowed')}</option>
                  {(['categories', 'movements'] as const).map((kind) => (
                    <optgroup key={kind} label={t(`syndication.kinds.${kind}`)}>
                      {offer[kind].map(({ id, name }) => (
                        <option key={id} value={`${kind === 'categories' ? 'CATEGORY' : 'MOVEMENT'} ${id}`}>
                          {name}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </Select>
              )}
            </FormField>
            <FormField {...named('categoryId')} hint={t('syndication.categoryHint')} required>
              {(control) => (
                <CategoryPicker
                  {...control}
                  emptyLabel={t('syndication.chooseCategory')}
                  value={values.categoryId}
                  onChange={(event) => change({ categoryId: event.target.value })}
                />
              )}
            </FormField>
            <FormField {...named('publishedSince')} hint={t('syndication.publishedSinceHint')}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={values.publishedSince}
                  onChange={(event) => change({ publishedSince: event.target.value })}
                />
              )}
            </FormField>
            <RadioField
              legend={t('syndication.rule')}
              value={values.rule}
              onChange={(rule) => change({ rule })}
              options={(['ASK', 'PUBLISH'] as const).map((rule) => ({
                value: rule,
                label: t(`syndication.rules.${rule}`),
                hint: t(`syndication.ruleHints.${rule}`),
              }))}
            />
          </>
        ) : (
          <p className="text-sm text-ink-soft">{t('syndication.checkFirst')}</p>
        )}
      </div>
    </Dialog>
  );
}
