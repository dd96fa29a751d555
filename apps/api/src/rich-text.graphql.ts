import { toText, type RichTextDocument } from '@kheo/rich-text/document';
import { builder, everyone } from '#src/builder.ts';
import { badInput } from '#src/bad-input.ts';
import { readRichText, renderDocument } from '#src/modules/rich-text/rich-text.service.ts';

export interface RichTextShape {
  html: string;
  text: string;
  document: unknown;
}

/** A text of an article as HTML made by us, as words, and (for editors) as the document itself. */
export const RichText = builder.objectRef<RichTextShape>('RichText').implement({
  subGraphs: everyone,
  fields: (t) => ({
    html: t.exposeString('html', { subGraphs: everyone }),
    text: t.exposeString('text', { subGraphs: everyone, description: 'The words only, a line a paragraph' }),
    document: t.field({ type: 'JSON', description: 'The ProseMirror document', resolve: (text) => text.document }),
  }),
});

export const RichTextInput = builder.inputType('RichTextInput', {
  isOneOf: true,
  description: 'HTML, which is read into what Khéo allows, or a ProseMirror document, which is checked',
  fields: (t) => ({ html: t.string(), document: t.field({ type: 'JSON' }) }),
});

builder.queryFields((t) => ({
  renderRichText: t.field({
    type: RichText,
    description: 'A text checked and as the portal would show it; nothing is saved',
    args: { body: t.arg({ type: RichTextInput, required: true }) },
    resolve: async (_root, { body }, { db }) => {
      const read = readRichText(body, 'body');
      if ('problem' in read) throw badInput(`This text cannot be taken: ${read.problem.code}.`);
      const { document } = read;
      return {
        html: await renderDocument(db, document),
        text: toText(document),
        document: document satisfies RichTextDocument,
      };
    },
  }),
}));
