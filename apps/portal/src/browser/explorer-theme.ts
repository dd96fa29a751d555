import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colour = (name: string) => `var(--color-${name})`;

/** The editor in the portal's own colours, so that it follows the reader's theme and contrast. */
export const editorTheme = EditorView.theme({
  '&': {
    border: `1px solid ${colour('line-strong')}`,
    borderRadius: 'var(--radius-md)',
    background: colour('canvas'),
    color: colour('ink'),
    fontSize: '0.85rem',
  },
  '&.cm-focused': { outline: `3px solid ${colour('accent')}`, outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.75', minHeight: '20rem', maxHeight: '65vh' },
  '.cm-content': { padding: '0.5rem 0', caretColor: colour('ink') },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: colour('ink') },
  '&.cm-focused .cm-matchingBracket': { background: colour('sunken') },
  '.cm-tooltip': {
    border: `1px solid ${colour('line-strong')}`,
    borderRadius: 'var(--radius-md)',
    background: colour('raised'),
    color: colour('ink'),
    fontFamily: 'var(--font-sans)',
    fontSize: '0.85rem',
    boxShadow: 'var(--shadow-raised)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxWidth: 'min(34rem, 88vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.3rem 0.6rem', lineHeight: '1.5' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: colour('accent'),
    color: colour('on-accent'),
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '1rem', opacity: '1' },
  '.cm-completionInfo': { padding: '0.5rem 0.75rem', lineHeight: '1.6' },
  '.cm-diagnostic': { padding: '0.4rem 0.75rem', lineHeight: '1.5', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: colour('danger') },
  '.cm-diagnostic-warning': { borderLeftColor: colour('warning') },
  '.cm-lintRange-error': { background: 'none', textDecoration: `underline wavy ${colour('danger')}` },
  '.cm-lintRange-warning': { background: 'none', textDecoration: `underline wavy ${colour('warning')}` },
  '.cm-panels': { background: colour('surface'), color: colour('ink'), borderColor: colour('line') },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { background: colour('sunken'), color: colour('ink') },
});

/** Each of these tones has 4.5 to 1 on the canvas, in light and in dark. */
export const highlighting = HighlightStyle.define([
  { tag: [tags.definitionKeyword, tags.keyword], color: colour('accent'), fontWeight: '600' },
  { tag: tags.propertyName, color: colour('ink') },
  { tag: tags.attributeName, color: colour('info') },
  { tag: [tags.atom, tags.modifier], color: colour('info'), fontWeight: '600' },
  { tag: [tags.variableName, tags.integer, tags.float, tags.bool, tags.null], color: colour('warning') },
  { tag: tags.special(tags.name), color: colour('warning') },
  { tag: tags.string, color: colour('success') },
  { tag: tags.lineComment, color: colour('ink-faint') },
  { tag: [tags.punctuation, tags.brace, tags.paren, tags.separator], color: colour('ink-soft') },
]);
