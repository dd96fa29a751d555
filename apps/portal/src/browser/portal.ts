import { connectArticleActions } from './article-actions.ts';
import { applyDisplay, connectDisplay } from './display.ts';
import { connectDocumentCards } from './document-card.ts';
import { connectPartnerCode } from './partner-code.ts';
import { connectReadAloud } from './read-aloud.ts';
import { connectSearchSuggestions } from './search-suggestions.ts';
import { applyTextSize, connectTextSize } from './text-size.ts';

// Runs in the head, before anything is drawn: the page opens as the reader left it.
document.documentElement.dataset['script'] = '';
applyDisplay();
applyTextSize();

addEventListener('DOMContentLoaded', () => {
  connectDisplay();
  connectTextSize();
  connectArticleActions();
  connectReadAloud();
  connectDocumentCards();
  connectSearchSuggestions();
  connectPartnerCode();
});
