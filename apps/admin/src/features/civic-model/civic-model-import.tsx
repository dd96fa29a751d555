import { Button } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { RemoveCivicModels } from './civic-model.operations.ts';
import { ImportCivicModelsDialog } from './import-civic-models-dialog.tsx';

/** What the last list has brought in: known until the page is loaded anew, also after a look at one of the models. */
let lastImport: readonly string[] = [];

/** Reading models from an Excel list, and taking the list back: its button, and what is told under the filters. */
export function useCivicModelImport(onChange: () => void) {
  const { t } = useTranslation();
  const client = useClient();
  const action = useAction();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState(lastImport);
  const [told, setTold] = useState('');
  const remember = (ids: readonly string[], message: string) => {
    lastImport = ids;
    setAdded(ids);
    setTold(message);
    onChange();
  };
  const undo = async () => {
    const removed = { removed: 0, kept: 0 };
    const done = await action.perform('RemovedCivicModels', async () => {
      const payload = payloadOf(
        await client
          .mutation(RemoveCivicModels, { input: { ids: [...added] } }, { additionalTypenames: ['CivicModel'] })
          .toPromise(),
        'removeCivicModels',
      );
      if (payload.__typename === 'RemovedCivicModels') Object.assign(removed, payload);
      return payload;
    });
    if (!done) return;
    remember([], removed.kept > 0 ? t('civicModel.import.undoneButFor', removed) : t('listImport.undone'));
  };
  const button = (
    <>
      <Button icon={<FileInput aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('civicModel.import.open')}
      </Button>
      {open ? (
        <ImportCivicModelsDialog
          onClose={() => setOpen(false)}
          onDone={(ids) => {
            setOpen(false);
            remember(ids, '');
          }}
        />
      ) : null}
    </>
  );
  const notice = (
    <div className="mt-4 space-y-3 empty:hidden">
      {told ? (
        <Notice tone="success" announce>
          {told}
        </Notice>
      ) : null}
      {added.length > 0 ? (
        <Notice tone="success" announce>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>{t('civicModel.import.done', { count: added.length })}</span>
            <Button size="small" busy={action.busy} onClick={() => void undo()}>
              {t('listImport.undo')}
            </Button>
          </div>
        </Notice>
      ) : null}
      <Refusal failure={action.failure} problems={action.problems} />
    </div>
  );
  return { button, notice };
}
