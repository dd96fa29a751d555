import { builder, everyone } from './builder.ts';

export const Language = builder.enumType('Language', { subGraphs: everyone, values: ['VI', 'EN'] as const });

/** The argument of a field that exists in Vietnamese and English. */
export const languageArgument = builder.args((t) => ({
  language: t.field({ type: Language, required: true, defaultValue: 'VI' }),
}));

/** One of two texts; the Vietnamese one when the English one is missing. */
export const inLanguage = (language: 'VI' | 'EN', vietnamese: string, english: string): string =>
  language === 'EN' && english ? english : vietnamese;
