import {
  authoritySystems,
  awardCategories,
  awardLevels,
  awardStatuses,
  civicFields,
  rewardKinds,
  subjectKinds,
} from '@kheo/domain/award/vocabulary';
import { builder, everyone } from './builder.ts';

// The words that awards, movements, models and recipients share.

export const SubjectKind = builder.enumType('SubjectKind', {
  subGraphs: everyone,
  description: 'Cá nhân, tập thể, hộ gia đình',
  values: subjectKinds,
});
export const AwardLevel = builder.enumType('AwardLevel', {
  subGraphs: everyone,
  description: 'Highest first; DISTRICT ended on 30 June 2025',
  values: awardLevels,
});
export const AwardCategory = builder.enumType('AwardCategory', { subGraphs: everyone, values: awardCategories });
export const RewardKind = builder.enumType('RewardKind', {
  subGraphs: everyone,
  description: 'Loại hình khen thưởng',
  values: rewardKinds,
});
export const AwardStatus = builder.enumType('AwardStatus', {
  subGraphs: everyone,
  description: 'CORRECTED and RESTORED are valid awards, REVOKED is not',
  values: awardStatuses,
});
export const CivicField = builder.enumType('CivicField', {
  subGraphs: everyone,
  description: 'Lĩnh vực of the “Dân vận khéo” movement',
  values: civicFields,
});
export const AuthoritySystem = builder.enumType('AuthoritySystem', {
  subGraphs: everyone,
  description: 'Nhà nước, Đảng, Mặt trận và đoàn thể',
  values: authoritySystems,
});
