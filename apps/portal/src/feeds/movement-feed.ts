import { AWARD_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { readFragment } from '@kheo/schema/public';
import type { Feed } from 'feed';
import type { Ask } from '../api.ts';
import { awardEntryFragment } from '../award/award.operations.ts';
import { toApiLanguage, type Language } from '../catalogues/language.ts';
import { civicModelEntryFragment } from '../civic-model/civic-model.operations.ts';
import { paths } from '../paths.ts';
import { startFeed } from './feed.ts';
import { movementFeedOperation } from './movement-feed.operations.ts';
import { xmlSafe } from './xml-text.ts';

const MOST_ENTRIES = 30;

interface Entry {
  id: string;
  path: string;
  title: string;
  description: string;
  /** `YYYY-MM-DD` */
  day: string;
  updatedAt: string;
}

/** The models and awards of one movement, the latest first; null when there is no such movement. */
export async function movementFeed(
  ask: Ask,
  publicUrl: string,
  language: Language,
  slug: string,
): Promise<Feed | null> {
  const { site, movement } = await ask(movementFeedOperation, { slug, language: toApiLanguage(language) });
  if (movement === null) return null;
  const models = movement.models.nodes.map(({ updatedAt, ...masked }): Entry => {
    const {
      id,
      slug: modelSlug,
      name,
      unitName,
      summary,
      registeredOn,
    } = readFragment(civicModelEntryFragment, masked);
    const path = paths.civicModel(language, modelSlug);
    return { id, path, title: name, description: summary || unitName, day: registeredOn, updatedAt };
  });
  const awards = movement.awards.nodes.map(({ updatedAt, ...masked }): Entry => {
    const award = readFragment(awardEntryFragment, masked);
    const { id, recipientName, form, unitName, achievement, status, grantedOn } = award;
    const standing = status === 'GRANTED' ? null : AWARD_STATUS_LABELS[status][language];
    return {
      id,
      path: paths.award(language, id),
      title: `${recipientName}: ${form.name}`,
      description: [standing, unitName, achievement].filter(Boolean).join('. '),
      day: grantedOn,
      updatedAt,
    };
  });
  const entries = [...models, ...awards]
    .toSorted((one, other) => other.day.localeCompare(one.day))
    .slice(0, MOST_ENTRIES);
  const channel = {
    title: `${movement.name} - ${site.agencyName}`,
    description: movement.summary || movement.name,
    pagePath: paths.movement(language, movement.slug),
    subject: ['thi-dua', movement.slug],
    agencyName: site.agencyName,
    language,
  } as const;
  const changes = [movement.updatedAt, ...entries.map(({ updatedAt }) => updatedAt)].map((time) => Date.parse(time));
  const feed = startFeed(channel, publicUrl, new Date(Math.max(...changes)));
  for (const { id, path, title, description, day, updatedAt } of entries) {
    feed.addItem({
      id: `${publicUrl}/#${id}`,
      guid: `${publicUrl}/#${id}`,
      link: `${publicUrl}${path}`,
      title: xmlSafe(title),
      description: xmlSafe(description),
      date: new Date(updatedAt),
      published: new Date(`${day}T00:00:00+07:00`),
    });
  }
  return feed;
}
