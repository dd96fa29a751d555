import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { ClipboardPaste, FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../components/drop-zone.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { Screen } from '../../components/screen.tsx';
import { CategoryPicker } from '../category/category-picker.tsx';
import { OldPageRow } from './old-page-row.tsx';
import { preparePage, readPageFile } from './read-page-file.ts';
import { isImportable, usePageImport } from './use-page-import.ts';

/** Bringing pages of an old portal in: look first, save then. */
export function PortalPageImportPage() {
  const { t } = useTranslation();
  const { pages, progress, add, run, stop, remove, clear } = usePageImport();
  const [pasting, setPasting] = useState(false);
  const [categoryId, setCategoryId] = useState('');
  const [mode, setMode] = useState<'draft' | 'publish'>('draft');
  const pasted = useRef(0);
  const waiting = pages.filter(isImportable).length;
  const count = (kind: string) => pages.filter((page) => page.outcome?.kind === kind).length;
  const finished = !progress && pages.some((page) => page.outcome);

  return (
    <Screen>
      <PageHeader title={t('import.title')} />
      <p className="mb-5 max-w-prose text-ink-soft">{t('import.intro')}</p>
      <div className="space-y-6">
        <DropZone
          label={t('import.dropHere')}
          chooseLabel={t('import.choose')}
          accept=".txt,.html,.htm,text/plain,text/html"
          onFiles={(files) => {
            for (const file of files) add(file.name, () => readPageFile(file));
          }}
        >
          <Button icon={<ClipboardPaste aria-hidden="true" />} onClick={() => setPasting(true)}>
            {t('import.paste')}
          </Button>
        </DropZone>
        {pages.length > 0 ? (
          <>
            <section aria-labelledby="old-pages">
              <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
                <h2 id="old-pages" className="text-lg font-semibold">
                  {t('import.pages')} ({pages.length})
                </h2>
                <Button size="small" variant="quiet" disabled={progress !== null} onClick={clear}>
                  {t('import.clear')}
                </Button>
              </div>
              <ul className="divide-y divide-line border-y border-line">
                {pages.map((page, index) => (
                  <OldPageRow key={page.key} page={page} openAtFirst={index === 0} onRemove={() => remove(page.key)} />
                ))}
              </ul>
            </section>
            {finished ? (
              <Notice tone="success" announce title={t('import.report')}>
                {t('import.reportText', {
                  imported: count('IMPORTED'),
                  already: count('ALREADY_IMPORTED'),
                  aside: count('SET_ASIDE') + count('FAILED'),
                })}
              </Notice>
            ) : null}
            <section className="grid gap-6 rounded-lg border border-line bg-surface p-5 @min-[40rem]:grid-cols-2">
              <FormField label={t('import.category')}>
                {(control) => (
                  <CategoryPicker
                    {...control}
                    emptyLabel={t('common.none')}
                    value={categoryId}
                    onChange={(event) => setCategoryId(event.target.value)}
                  />
                )}
              </FormField>
              <RadioField
                legend={t('import.mode')}
                value={mode}
                onChange={setMode}
                options={[
                  { value: 'draft', label: t('import.asDraft'), hint: t('import.asDraftHint') },
                  { value: 'publish', label: t('import.asPublished') },
                ]}
              />
              <div className="flex flex-wrap items-center gap-4 @min-[40rem]:col-span-2">
                <Button
                  variant="primary"
                  icon={<FileInput aria-hidden="true" />}
                  disabled={waiting === 0}
                  busy={progress !== null}
                  onClick={() => void run(categoryId || null, mode === 'publish')}
                >
                  {t('import.run', { count: waiting })}
                </Button>
                {progress ? (
                  <>
                    <p role="status" className="flex items-center gap-3">
                      <progress
                        aria-label={t('import.title')}
                        value={progress.done}
                        max={progress.total}
                        className="h-2 w-40 accent-accent"
                      />
                      {t('import.running', progress)}
                    </p>
                    <Button size="small" onClick={stop}>
                      {t('import.stop')}
                    </Button>
                  </>
                ) : null}
              </div>
            </section>
          </>
        ) : null}
      </div>
      {pasting ? (
        <PasteDialog
          onClose={() => setPasting(false)}
          onText={(text) => {
            setPasting(false);
            pasted.current += 1;
            add(t('import.pasteName', { number: pasted.current }), async () => preparePage(text));
          }}
        />
      ) : null}
    </Screen>
  );
}

function PasteDialog({ onClose, onText }: { onClose: () => void; onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('import.paste')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" disabled={!text.trim()} onClick={() => onText(text)}>
          {t('import.pasteAdd')}
        </Button>
      }
    >
      <FormField label={t('import.pasteLabel')} hint={t('import.pasteHint')}>
        {(control) => (
          <Textarea
            {...control}
            rows={12}
            className="max-h-[50vh]"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FormField>
    </Dialog>
  );
}
