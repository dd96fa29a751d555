import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useEffect, useRef, useState } from 'react';

const pauseBeforeSearch = 350;

/** A search box that searches when the typing pauses, and at once on Enter. */
export function SearchBox({
  label,
  value,
  onSearch,
  className,
}: {
  label: string;
  value: string;
  onSearch: (words: string) => void;
  className?: string;
}) {
  const [words, setWords] = useState(value);
  const sent = useRef(value);
  const timer = useRef(0);

  // The address may change by Back or by “clear filters”: the box follows it.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setWords(value);
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const search = (next: string) => {
    window.clearTimeout(timer.current);
    sent.current = next.trim();
    onSearch(sent.current);
  };

  return (
    <form
      role="search"
      aria-label={label}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        search(words);
      }}
    >
      <FormField label={label}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            value={words}
            onChange={(event) => {
              const next = event.target.value;
              setWords(next);
              window.clearTimeout(timer.current);
              timer.current = window.setTimeout(() => search(next), pauseBeforeSearch);
            }}
          />
        )}
      </FormField>
    </form>
  );
}
