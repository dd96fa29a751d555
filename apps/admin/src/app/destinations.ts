import {
  Award,
  BookMarked,
  Building2,
  ChartColumn,
  CalendarDays,
  FileInput,
  FileText,
  Flag,
  FolderTree,
  Handshake,
  Gavel,
  Images,
  Inbox,
  Printer,
  Medal,
  Megaphone,
  Rss,
  ScrollText,
  Settings,
  Sprout,
  Stamp,
  Users,
  Waypoints,
  Webhook,
  type LucideIcon,
} from 'lucide-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import { SyndicationCount } from '../features/syndication/syndication-count.tsx';
import { isAdministrator, mayImport, mayKeepAwards, maySeeSyndication, type Viewer } from '../lib/viewer.ts';

type NamesOf<Prefix extends string> = ParseKeys extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never;

interface Destination {
  to: string;
  label: NamesOf<'app.nav'>;
  Icon: LucideIcon;
  /** Says beside the label how much waits there. */
  Count?: ComponentType;
  /** Who is shown the way there; without it, everybody. The server decides anyway. */
  mayOpen?: (viewer: Viewer) => boolean;
}

interface DestinationGroup {
  name: NamesOf<'app.navGroups'>;
  destinations: readonly Destination[];
}

/** Where one can go, in the order of the menu: a new screen is one line; a group with nothing to show has no heading. */
export const groups: readonly DestinationGroup[] = [
  {
    name: 'content',
    destinations: [
      { to: '/articles', label: 'articles', Icon: FileText },
      { to: '/official-documents', label: 'officialDocuments', Icon: ScrollText },
      { to: '/media', label: 'media', Icon: Images },
      { to: '/categories', label: 'categories', Icon: FolderTree },
      { to: '/related-articles', label: 'relatedArticles', Icon: Waypoints },
      {
        to: '/syndicated-articles',
        label: 'syndicatedArticles',
        Icon: Inbox,
        Count: SyndicationCount,
        mayOpen: maySeeSyndication,
      },
      { to: '/import', label: 'import', Icon: FileInput, mayOpen: mayImport },
    ],
  },
  {
    name: 'emulation',
    destinations: [
      { to: '/dossiers', label: 'dossiers', Icon: Award },
      { to: '/certificates', label: 'certificates', Icon: Printer, mayOpen: mayKeepAwards },
      { to: '/consultations', label: 'consultations', Icon: Megaphone },
      { to: '/council-meetings', label: 'councilMeetings', Icon: Gavel, mayOpen: mayKeepAwards },
      { to: '/movements', label: 'movements', Icon: Flag },
      { to: '/civic-models', label: 'civicModels', Icon: Sprout },
      { to: '/award-decisions', label: 'awardDecisions', Icon: Stamp },
      { to: '/awards', label: 'awards', Icon: Medal },
      { to: '/recipients', label: 'recipients', Icon: Users, mayOpen: mayKeepAwards },
      { to: '/award-forms', label: 'awardForms', Icon: BookMarked },
    ],
  },
  {
    name: 'partners',
    destinations: [
      { to: '/partners', label: 'partners', Icon: Handshake, mayOpen: isAdministrator },
      { to: '/webhooks', label: 'webhooks', Icon: Webhook, mayOpen: isAdministrator },
      { to: '/syndication-sources', label: 'syndicationSources', Icon: Rss, mayOpen: maySeeSyndication },
      { to: '/field-uses', label: 'fieldUses', Icon: ChartColumn, mayOpen: isAdministrator },
    ],
  },
  {
    name: 'system',
    destinations: [
      { to: '/organizations', label: 'organizations', Icon: Building2 },
      { to: '/working-calendar', label: 'workingCalendar', Icon: CalendarDays },
      { to: '/settings', label: 'settings', Icon: Settings, mayOpen: isAdministrator },
    ],
  },
];
