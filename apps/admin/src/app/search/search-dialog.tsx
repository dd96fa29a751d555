import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../components/load-failure.tsx';
import { OptionList, optionId } from './option-list.tsx';
import { SearchHints } from './search-hints.tsx';
import { useEverything } from './use-everything.ts';
import { useSearchGroups } from './use-search-groups.tsx';

const LONGEST = 200;

/** One box over everything that the person may see; the focus stays in it, the keys move through what was found. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const before = useRef(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  // The dialog moves the focus a moment after it opens; letters typed at once must be in the box already.
  const takeBox = useCallback((input: HTMLInputElement | null) => {
    box.current = input;
    input?.focus();
  }, []);
  const [words, setWords] = useState('');
  const everything = useEverything(words);
  const { found, error, settled } = everything;
  const groups = useSearchGroups({
    words,
    found,
    onWords: (next) => {
      setWords(next);
      box.current?.focus();
    },
    onOpen: (link) => {
      onClose();
      void navigate(link);
    },
    onLeave: onClose,
  });
  const options = groups.flatMap(({ options: some }) => some);

  // The best result is marked at once, so that Enter opens it; recent searches wait to be chosen.
  const first = found && settled ? 0 : -1;
  const [mark, setMark] = useState<{ of: unknown; index: number } | null>(null);
  const moved = mark?.of === (found ?? words) ? mark.index : null;
  const active = Math.min(moved ?? first, options.length - 1);
  const move = (index: number) => setMark({ of: found ?? words, index });

  // Enter before the answer is there: the first result opens when it comes, unless other words are typed meanwhile.
  const opensFirst = useRef<string | null>(null);
  const firstOption = found && found.edges.length > 0 ? options[0] : undefined;
  useEffect(() => {
    if (!settled || opensFirst.current === null) return;
    const isWanted = opensFirst.current === words;
    opensFirst.current = null;
    if (isWanted) firstOption?.choose();
  }, [settled, words, firstOption]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const count = options.length;
    if (event.key === 'ArrowDown' && count > 0) move((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) move((Math.max(active, 0) + count - 1) % count);
    else if (event.key === 'Enter') {
      if (settled) options[active]?.choose();
      else {
        everything.askNow();
        opensFirst.current = words;
      }
    } else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('search.title')}
      closeLabel={t('common.close')}
      initialFocus={box}
      finalFocus={before}
    >
      <TextInput
        ref={takeBox}
        type="search"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="sr-only">
        {found && settled ? t('search.found', { number: String(found.edges.length) }) : ''}
      </p>
      <div aria-busy={!settled} className="mt-3 flex h-[min(26rem,50dvh)] flex-col">
        {error ? <LoadFailure error={error} onRetry={everything.retry} /> : null}
        {!error && !found && !settled ? <Skeleton label={t('common.loading')} lines={5} /> : null}
        {found && settled && found.edges.length === 0 ? (
          <div className="px-3 py-2">
            <p className="font-semibold wrap-anywhere">{t('search.none', { words: words.trim() })}</p>
            <p className="text-ink-soft">{t('search.noneText')}</p>
          </div>
        ) : null}
        {words.trim() === '' ? <p className="px-3 pb-3 text-ink-soft">{t('search.help')}</p> : null}
        {options.length > 0 ? (
          <OptionList id={listId} label={t('search.results')} groups={groups} active={active} onPoint={move} />
        ) : null}
      </div>
      <SearchHints />
    </Dialog>
  );
}
