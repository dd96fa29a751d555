/** Props of {@link CodeBlock}. */
export interface CodeBlockProps {
  code: string;
  /** What kind of text it is; tests run what they find under these names. */
  kind: 'curl' | 'graphql' | 'header' | 'shell' | 'typescript';
  /** What it is, for who does not see it. */
  label: string;
}

/** A text to copy. It scrolls inside itself, by keyboard too, and is printed whole. */
export function CodeBlock({ code, kind, label }: CodeBlockProps) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      data-example={kind}
      translate="no"
      className="mt-3 max-w-full overflow-x-auto rounded-md border border-line bg-sunken p-4 text-[0.85rem] leading-relaxed print:whitespace-pre-wrap"
    >
      <code className="font-mono">{code}</code>
    </pre>
  );
}
