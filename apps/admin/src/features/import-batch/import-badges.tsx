import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportItem, ImportState } from './import-batch.operations.ts';

const stateTones = {
  UPLOADED: 'neutral',
  PLANNING: 'info',
  PLANNED: 'accent',
  RUNNING: 'info',
  FINISHED: 'success',
  UNDOING: 'info',
  UNDONE: 'neutral',
  FAILED: 'danger',
} as const satisfies Record<ImportState, BadgeTone>;

export function ImportStateBadge({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  return <Badge tone={stateTones[state]}>{t(`import.states.${state}`)}</Badge>;
}

const outcomeTones = {
  CREATED: 'success',
  UPDATED: 'info',
  SKIPPED: 'neutral',
  SET_ASIDE: 'warning',
} as const satisfies Record<NonNullable<ImportItem['planned']>, BadgeTone>;

/** What is to become of an item, or has. */
export function ImportOutcomeBadge({ item: { planned, outcome } }: { item: Pick<ImportItem, 'planned' | 'outcome'> }) {
  const { t } = useTranslation();
  const shown = outcome ?? planned;
  if (!shown) return null;
  return (
    <Badge tone={outcomeTones[shown]}>{t(`import.${outcome ? 'items.outcomes' : 'items.planned'}.${shown}`)}</Badge>
  );
}

/** “Tạo mới 12 · Bỏ qua 3”; kinds without an item are left out. */
export function ImportCountsLine({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation();
  const parts = [
    counts.created > 0 && t('import.counts.CREATED', { count: counts.created }),
    counts.updated > 0 && t('import.counts.UPDATED', { count: counts.updated }),
    counts.skipped > 0 && t('import.counts.SKIPPED', { count: counts.skipped }),
    counts.setAside > 0 && t('import.counts.SET_ASIDE', { count: counts.setAside }),
    counts.undone > 0 && t('import.counts.undone', { count: counts.undone }),
  ].filter(Boolean);
  return <>{parts.length === 0 ? t('import.counts.none') : parts.join('\u00A0· ')}</>;
}
