import { TextInput } from '@kheo/ui/text-input/text-input';
import type { FormFieldControl } from '@kheo/ui/form-field/form-field';
import { foldForSearch } from '@kheo/domain/vietnamese/fold';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface TagInputProps {
  control: FormFieldControl;
  value: readonly string[];
  onChange: (names: string[]) => void;
  /** Names that exist already, offered while typing. */
  suggestions: readonly string[];
}

/** Names as chips. Marks and capitals do not make a second tag of the same name. */
export function TagInput({ control, value, onChange, suggestions }: TagInputProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [text, setText] = useState('');

  const add = (typed: string) => {
    const names = typed
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const next = [...value];
    for (const name of names) {
      const known = suggestions.find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ?? name;
      if (!next.some((present) => present.toLowerCase() === known.toLowerCase())) next.push(known);
    }
    onChange(next);
    setText('');
  };
  const offered = suggestions.filter(
    (name) => !value.includes(name) && foldForSearch(name).includes(foldForSearch(text)),
  );

  return (
    <div>
      {value.length > 0 ? (
        <ul className="mb-2 flex flex-wrap gap-1.5">
          {value.map((name) => (
            <li
              key={name}
              className="inline-flex items-center gap-1 rounded-sm border border-line bg-sunken pl-2 text-sm"
            >
              {name}
              <button
                type="button"
                aria-label={t('article.fields.removeTag', { name })}
                onClick={() => onChange(value.filter((present) => present !== name))}
                className="inline-flex size-7 cursor-pointer items-center justify-center rounded-sm hover:text-danger"
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextInput
        {...control}
        value={text}
        list={listId}
        autoComplete="off"
        onChange={(event) => {
          const typed = event.target.value;
          // A comma ends a name; so does picking one from the list.
          if (typed.includes(',') || (suggestions.includes(typed) && !('data' in event.nativeEvent))) add(typed);
          else setText(typed);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            if (text.trim()) add(text);
          } else if (event.key === 'Backspace' && !text && value.length > 0) {
            onChange(value.slice(0, -1));
          }
        }}
        onBlur={() => {
          if (text.trim()) add(text);
        }}
      />
      <datalist id={listId}>
        {offered.slice(0, 20).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  );
}
