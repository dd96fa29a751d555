/** Props of {@link CodeBlock}. */
export interface CodeBlockProps {
  code: string;
  /** What kind of text it is; tests run what they find under these names. */
  kind: 'answer' | 'curl' | 'graphql' | 'header' | 'shell' | 'typescript';
  /** What it is, for who does not see it. */
  label: string;
}

/** A text to copy. It scrolls inside itself, by keyboard too, and is printed whole. */
export function CodeBlock({ code, kind, label }: CodeBlockProps) {
  // what comes back may have thousands of lines
  const height = kind === 'answer' ? 'max-h-[75vh] overflow-y-auto' : '';
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      data-example={kind}
      translate="no"
      className={`mt-3 max-w-full overflow-x-auto rounded-md border border-line bg-sunken p-4 text-[0.85rem] leading-relaxed print:max-h-none print:whitespace-pre-wrap ${height}`}
    >
      <code className="font-mono" data-explorer-text={kind === 'answer' ? '' : undefined}>
        {code}
      </code>
    </pre>
  );
}
