import { fillLabel } from '@kheo/domain/labels/label';
import { REFERENCE_WARNING_LABELS } from '@kheo/domain/labels/reference-warning-labels';
import { HOUSE_STYLE_LABELS } from '@kheo/domain/house-style/house-style-labels';
import { applyFinding } from '@kheo/domain/house-style/lint-text';
import { Button } from '@kheo/ui/button/button';
import { useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { TextActions } from '../../rich-text-editor/replace-words.ts';
import { checkHouseStyle, contextOf, picturesWithoutWords, type PlacedFinding } from './house-style-check.ts';
import type { ArticleEditing } from './use-article-editing.ts';

const mostShown = 30;

/** Slips of spelling and typography in the text, each with an offer; nothing is changed unasked. */
export function HouseStylePanel({
  editing,
  textActions,
}: {
  editing: ArticleEditing;
  textActions: RefObject<TextActions | null>;
}) {
  const { t } = useTranslation();
  const { form } = editing;
  const summary = useRef<HTMLParagraphElement>(null);
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState(false);
  const [title, subtitle, lead, body] = useDeferredValue(
    useWatch({ control: form.control, name: ['title', 'subtitle', 'lead', 'body'] }),
  );
  const all = useMemo(() => checkHouseStyle({ title, subtitle, lead, body }), [title, subtitle, lead, body]);
  const pictures = useMemo(() => picturesWithoutWords(body), [body]);
  const findings = all.filter(({ key }) => !ignored.has(key));
  const count = findings.length + pictures.length;
  const ignoredHere = all.length - findings.length;

  const fix = (finding: PlacedFinding) => {
    const { place, printed, offset, replacement } = finding;
    if (replacement === null) return;
    if (place.field === 'body') {
      setGone(!textActions.current?.replaceWords({ block: place.block, offset, printed, replacement }));
    } else {
      const present = form.getValues(place.field);
      const isSame = present === finding.text;
      if (isSame) form.setValue(place.field, applyFinding(present, finding));
      setGone(!isSame);
    }
    // The button that was pressed goes away with its line.
    summary.current?.focus();
  };

  return (
    <section aria-labelledby="house-style-title" className="border-t border-line pt-4">
      <h2 id="house-style-title" className="text-sm font-semibold tracking-wide text-ink-soft">
        {t('houseStyle.title')}
      </h2>
      <p ref={summary} tabIndex={-1} role="status" className="mt-2">
        {count === 0 ? t('houseStyle.clean') : t('houseStyle.count', { count })}
        {gone ? ` ${t('houseStyle.gone')}` : null}
      </p>
      <ul className="mt-3 divide-y divide-line border-y border-line empty:hidden">
        {findings.slice(0, mostShown).map((finding) => (
          <FindingLine
            key={finding.id}
            finding={finding}
            mayFix={editing.mayEdit}
            onFix={() => fix(finding)}
            onIgnore={() => {
              setIgnored(new Set([...ignored, finding.key]));
              summary.current?.focus();
            }}
          />
        ))}
        {pictures.map((number) => (
          <li key={`picture ${number}`} className="py-2.5 text-sm">
            <span className="text-ink-soft">{t('houseStyle.imageNumber', { number })}: </span>
            {t('houseStyle.altMissing')}
          </li>
        ))}
      </ul>
      {findings.length > mostShown ? (
        <p className="mt-2 text-sm text-ink-soft">{t('houseStyle.more', { count: findings.length - mostShown })}</p>
      ) : null}
      {ignoredHere > 0 ? (
        <p className="mt-2 flex flex-wrap items-center gap-3 text-sm text-ink-soft">
          {t('houseStyle.ignored', { count: ignoredHere })}
          <Button size="small" variant="quiet" onClick={() => setIgnored(new Set())}>
            {t('houseStyle.showIgnored')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

interface FindingLineProps {
  finding: PlacedFinding;
  mayFix: boolean;
  onFix: () => void;
  onIgnore: () => void;
}

function FindingLine({ finding, mayFix, onFix, onIgnore }: FindingLineProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { code, params, place, printed, replacement } = finding;
  const { before, after } = contextOf(finding);
  const reason = params.warning ? ` ${REFERENCE_WARNING_LABELS[params.warning][language]}` : '';
  const where =
    place.field === 'body'
      ? t('houseStyle.places.body', { number: place.block + 1 })
      : t(`houseStyle.places.${place.field}`);
  const right =
    replacement === ''
      ? t('houseStyle.emptyReplacement')
      : replacement === ' '
        ? t('houseStyle.oneSpace')
        : replacement;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-2.5 text-sm">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <span className="text-ink-soft">{where}: </span>
          {fillLabel(HOUSE_STYLE_LABELS[code], language, params)}
          {reason}
        </p>
        <p lang="vi" className="mt-0.5 whitespace-pre-wrap text-ink-soft">
          {before}
          <mark className="rounded-sm bg-warning-soft text-ink underline decoration-warning decoration-2">
            {printed}
          </mark>
          {after}
        </p>
      </div>
      <p className="flex gap-2">
        {mayFix && right !== null ? (
          <Button size="small" aria-label={t('houseStyle.fixOf', { printed, right })} onClick={onFix}>
            {t('houseStyle.fix')}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" aria-label={t('houseStyle.ignoreOf', { printed })} onClick={onIgnore}>
          {t('houseStyle.ignore')}
        </Button>
      </p>
    </li>
  );
}
