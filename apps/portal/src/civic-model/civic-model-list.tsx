import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { readFragment, type FragmentOf } from '@kheo/schema/public';
import { plainLinkClass } from '@kheo/ui/link/link';
import type { Language } from '../catalogues/language.ts';
import { paths } from '../paths.ts';
import { CivicModelStatus } from './civic-model-status.tsx';
import { civicModelEntryFragment } from './civic-model.operations.ts';

/** Props of {@link CivicModelList}. */
export interface CivicModelListProps {
  models: readonly ({ id: string } & FragmentOf<typeof civicModelEntryFragment>)[];
  language: Language;
}

/** Models and exemplars on show: what each is, who does it and where, and how far it has come. */
export function CivicModelList({ models, language }: CivicModelListProps) {
  return (
    <ul className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-2">
      {models.map((masked) => {
        const model = readFragment(civicModelEntryFragment, masked);
        return (
          <li key={model.id} className="border-t border-line py-5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
              {MODEL_KIND_LABELS[model.kind][language]}&nbsp;· {CIVIC_FIELD_LABELS[model.field][language]}
              <CivicModelStatus status={model.status} language={language} />
            </p>
            <h3 lang="vi" className="mt-1.5 text-lg font-semibold">
              <a href={paths.civicModel(language, model.slug)} className={plainLinkClass}>
                {model.name}
              </a>
            </h3>
            <p lang="vi" className="text-sm text-ink-soft">
              {[model.unitName, model.place].filter(Boolean).join(', ')}
            </p>
            {model.summary === '' ? null : (
              <p lang="vi" className="mt-1.5">
                {model.summary}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
