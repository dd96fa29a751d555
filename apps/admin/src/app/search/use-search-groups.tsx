import { ArrowUpRight, History, Search, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { articleListLink } from '../../features/article/article.routes.ts';
import { documentListLink } from '../../features/official-document/official-document.routes.ts';
import { portalSearchUrl } from '../../lib/portal-links.ts';
import { useSession } from '../../lib/viewer.ts';
import { FoundItem, foundTypes, placeOf } from './found-item.tsx';
import type { OptionGroup, SearchOption } from './option-list.tsx';
import { keepRecent, readRecent, withRecent } from './recent-searches.ts';
import type { useEverything } from './use-everything.ts';

type ScreenLink = ReturnType<typeof placeOf> | ReturnType<typeof articleListLink | typeof documentListLink>;

export interface SearchGroupsOptions {
  words: string;
  found: ReturnType<typeof useEverything>['found'];
  /** Other words are put into the box. */
  onWords: (words: string) => void;
  onOpen: (link: ScreenLink) => void;
  /** The person goes on in another window. */
  onLeave: () => void;
}

/** What can be chosen now: recent searches, or what was found and the ways to look further. */
export function useSearchGroups({ words, found, onWords, onOpen, onLeave }: SearchGroupsOptions): OptionGroup[] {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const [recent, setRecent] = useState(() => readRecent(viewer.id));
  const keep = (next: string[]) => {
    keepRecent(viewer.id, next);
    setRecent(next);
  };
  const remember = () => keep(withRecent(recent, words));
  const leaveFor = (address: string) => {
    window.open(address, '_blank', 'noopener');
    onLeave();
  };
  const wanted = words.trim();

  if (wanted === '') {
    if (recent.length === 0) return [];
    const options = recent.map((each) => ({
      key: each,
      content: <Line icon={<History aria-hidden="true" />}>{each}</Line>,
      choose: () => onWords(each),
    }));
    const forget = {
      key: '\u0000forget',
      content: <Line icon={<Trash2 aria-hidden="true" />}>{t('search.forget')}</Line>,
      choose: () => keep([]),
    };
    return [{ title: t('search.recent'), options: [...options, forget] }];
  }

  const groups: OptionGroup[] = foundTypes.flatMap((type) => {
    const options: SearchOption[] = (found?.edges ?? [])
      .filter(({ node }) => node.__typename === type)
      .map((edge) => ({
        key: edge.cursor,
        content: <FoundItem edge={edge} />,
        choose: () => {
          remember();
          onOpen(placeOf(edge.node));
        },
      }));
    return options.length === 0 ? [] : [{ title: t(`search.groups.${type}`), options }];
  });
  const correction = found?.correction ?? null;
  if (correction !== null) {
    groups.push({
      title: t('search.didYouMean'),
      options: [
        {
          key: 'correction',
          content: <Line icon={<Search aria-hidden="true" />}>{correction}</Line>,
          choose: () => onWords(correction),
        },
      ],
    });
  }

  const further: SearchOption[] = [
    {
      key: 'articles',
      content: <Line icon={<Search aria-hidden="true" />}>{t('search.inArticles', { words: wanted })}</Line>,
      choose: () => {
        remember();
        onOpen(articleListLink({ q: wanted }));
      },
    },
    {
      key: 'documents',
      content: <Line icon={<Search aria-hidden="true" />}>{t('search.inDocuments', { words: wanted })}</Line>,
      choose: () => {
        remember();
        onOpen(documentListLink({ q: wanted }));
      },
    },
  ];
  const portal = portalSearchUrl(wanted);
  if (portal !== null) {
    further.push({
      key: 'portal',
      content: <Line icon={<ArrowUpRight aria-hidden="true" />}>{t('search.onPortal', { words: wanted })}</Line>,
      choose: () => {
        remember();
        leaveFor(portal);
      },
    });
  }
  return [...groups, { title: t('search.further'), options: further }];
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="flex items-center gap-3 wrap-anywhere [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-soft">
      {icon}
      <span className="min-w-0">{children}</span>
    </span>
  );
}
