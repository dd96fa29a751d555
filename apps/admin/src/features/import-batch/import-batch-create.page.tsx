import { Button } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ClipboardPaste, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../components/drop-zone.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { mayImport, useSession } from '../../lib/viewer.ts';
import { ChosenFiles, type ChosenFile } from './chosen-files.tsx';
import { importBatchLink, importListLink } from './import-batch.routes.ts';
import { ImportNotAllowed } from './import-not-allowed.tsx';
import { ImportOptions, type ImportChoice } from './import-options.tsx';
import { PastePageDialog } from './paste-page-dialog.tsx';
import { UploadStatus } from './upload-status.tsx';
import { sourcesOf, useImportUpload } from './use-import-upload.ts';

const everything = '.html,.htm,.txt,.docx,.xlsx,.xml,.rss,.atom,.zip,image/*';

/** Beginning an import: what, where to, and off it goes to be read. Nothing is written by this. */
export function ImportBatchCreatePage() {
  return mayImport(useSession().viewer) ? <ImportBatchCreate /> : <ImportNotAllowed />;
}

function ImportBatchCreate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind } = useSearch({ from: '/shell/import/new' });
  const ofDocuments = kind === 'OFFICIAL_DOCUMENT';
  const { progress, failure, start, cancel } = useImportUpload();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [choice, setChoice] = useState<ImportChoice>({ categoryId: '', publish: false });
  const [pasting, setPasting] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const pasted = useRef(0);
  const nextKey = useRef(0);
  const add = (more: readonly File[]) => {
    const chosen = more.map((file) => ({ key: nextKey.current++, file }));
    setFiles((present) => [...present, ...chosen]);
  };
  const sources = sourcesOf(
    files.map(({ file }) => file),
    ([first, ...others]) =>
      others.length === 0 ? first!.name : t('import.begin.nameOfMany', { name: first!.name, count: others.length }),
  );

  const send = async () => {
    const ids = await start(sources, { categoryId: choice.categoryId || null, publish: choice.publish });
    // somebody who went to another screen meanwhile stays there; the batch is in the list
    if (ids && here.current) void navigate(ids.length === 1 ? importBatchLink(ids[0]!, { kind }) : importListLink());
  };

  return (
    <Screen>
      <PageHeader title={t(ofDocuments ? 'import.begin.documentsTitle' : 'import.begin.title')} />
      <div className="space-y-6">
        <DropZone
          label={t('import.begin.dropHere')}
          hint={t(ofDocuments ? 'import.begin.documentsHint' : 'import.begin.dropHint')}
          chooseLabel={t('import.begin.choose')}
          accept={ofDocuments ? '.xlsx' : everything}
          onFiles={add}
        >
          {ofDocuments ? null : (
            <Button icon={<ClipboardPaste aria-hidden="true" />} onClick={() => setPasting(true)}>
              {t('import.begin.paste')}
            </Button>
          )}
        </DropZone>
        {files.length > 0 ? (
          <ChosenFiles
            files={files}
            disabled={progress !== null}
            onRemove={(key) => setFiles((present) => present.filter((one) => one.key !== key))}
            onClear={() => setFiles([])}
          />
        ) : null}
        {sources.length > 1 ? <Notice>{t('import.begin.severalBatches', { count: sources.length })}</Notice> : null}
        <section className="rounded-lg border border-line bg-surface p-5">
          <ImportOptions choice={choice} onChange={(change) => setChoice((present) => ({ ...present, ...change }))} />
        </section>
        {failure ? (
          <Notice tone="error" announce title={t('import.begin.failed')}>
            {'upload' in failure ? t(`import.begin.errors.${failure.upload}`) : t(`common.failed.${failure.plan}`)}
          </Notice>
        ) : null}
        <div className="flex flex-wrap items-center gap-4">
          <Button
            variant="primary"
            icon={<Upload aria-hidden="true" />}
            disabled={files.length === 0}
            busy={progress !== null}
            onClick={() => void send()}
          >
            {t('import.begin.start')}
          </Button>
          {progress ? <UploadStatus progress={progress} onCancel={cancel} /> : null}
        </div>
      </div>
      {pasting ? (
        <PastePageDialog
          onClose={() => setPasting(false)}
          onText={(text) => {
            setPasting(false);
            pasted.current += 1;
            const extension = /<(?:html|body|div|p|table)[\s>]/i.test(text) ? 'html' : 'txt';
            const name = t('import.begin.pasteName', { number: pasted.current });
            add([new File([text], `${name}.${extension}`, { type: 'text/plain' })]);
          }}
        />
      ) : null}
    </Screen>
  );
}
