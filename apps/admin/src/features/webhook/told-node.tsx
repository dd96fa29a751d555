import { plainLinkClass } from '@kheo/ui/link/link';
import { Link, linkOptions, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RevokedBadge } from '../../components/revoked-badge.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { articleEditLink } from '../article/article.routes.ts';
import { awardFormListLink } from '../award-form/award-form.routes.ts';
import { awardLink, decisionLink } from '../award/award.routes.ts';
import { civicModelLink } from '../civic-model/civic-model.routes.ts';
import { consultationLink } from '../consultation/consultation.routes.ts';
import { mediaListLink } from '../media-file/media-file.routes.ts';
import { movementLink } from '../movement/movement.routes.ts';
import { documentEditLink } from '../official-document/official-document.routes.ts';
import { organizationLink } from '../organization/organization.routes.ts';
import { recipientLink } from '../recipient/recipient.routes.ts';
import type { DeliveryRow } from './webhook.operations.ts';

type Told = Pick<DeliveryRow, 'node' | 'nodeId' | 'nodeType'>;

/** What a delivery told of, by its name, with the way to its screen; of what is gone, the code that partners know. */
export function ToldNode({ node, nodeId, nodeType }: Told) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  if (nodeId === null) return null;
  if (nodeType === 'Site')
    return (
      <Link to="/settings" className={plainLinkClass}>
        {t('app.nav.settings')}
      </Link>
    );
  const known = node && namedNode(node, language);
  if (!known)
    return (
      <span className="text-ink-soft">
        {t('webhook.log.gone')} <code className="wrap-anywhere">{nodeId}</code>
      </span>
    );
  return (
    <>
      {known.to ? (
        <Link {...known.to} className={plainLinkClass}>
          {known.name}
        </Link>
      ) : (
        <span>{known.name}</span>
      )}
      {node.__typename === 'Award' ? <RevokedBadge status={node.status} /> : null}
    </>
  );
}

function namedNode(
  node: NonNullable<DeliveryRow['node']>,
  language: 'vi' | 'en',
): { name: string; to: LinkProps | null } | null {
  switch (node.__typename) {
    case 'Article':
      return { name: node.title, to: articleEditLink(node.id) };
    case 'OfficialDocument':
      return { name: node.code, to: documentEditLink(node.id) };
    case 'Award':
      return { name: node.recipientName, to: awardLink(node.id) };
    case 'AwardDecision':
      return { name: node.officialDocument.code, to: decisionLink(node.id) };
    case 'AwardForm':
      return { name: language === 'en' ? node.nameEn : node.nameVi, to: awardFormListLink() };
    case 'Movement':
      return { name: language === 'en' ? node.nameEn : node.nameVi, to: movementLink(node.id) };
    case 'CivicModel':
      return { name: node.name, to: civicModelLink(node.id) };
    case 'Consultation':
      return { name: node.title, to: consultationLink(node.id) };
    case 'Recipient':
      return { name: node.name, to: recipientLink(node.id) };
    case 'Organization':
      return { name: node.name, to: organizationLink(node.id) };
    case 'MediaFile':
      return { name: node.originalName, to: mediaListLink() };
    case 'Category':
      return { name: language === 'en' ? node.nameEn : node.nameVi, to: linkOptions({ to: '/categories' }) };
    case 'Tag':
      return { name: language === 'en' ? node.nameEn : node.nameVi, to: null };
    default:
      return null;
  }
}
