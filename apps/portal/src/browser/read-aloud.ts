/** Chrome falls silent in a text of more than some fifteen seconds, so that it is read sentence by sentence. */
const LONGEST = 220;

/** Cuts a text into pieces that are read in one go, at the ends of sentences or else at spaces. */
export function toUtterances(text: string): string[] {
  const sentences =
    text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .match(/[^.!?…;:]+(?:[.!?…;:]+|$)/g) ?? [];
  const pieces: string[] = [];
  for (const sentence of sentences) {
    let rest = sentence.trim();
    while (rest.length > LONGEST) {
      const space = rest.lastIndexOf(' ', LONGEST);
      const end = space > 0 ? space : LONGEST;
      pieces.push(rest.slice(0, end));
      rest = rest.slice(end).trim();
    }
    if (rest !== '') pieces.push(rest);
  }
  return pieces;
}

/** Shows “listen” when the reader's device has a voice for the article's language, and reads on demand. */
export function connectReadAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-action="listen"]');
  const article = document.querySelector<HTMLElement>('[data-article-text]');
  if (button === null || article === null || !('speechSynthesis' in globalThis)) return;
  const label = button.getAttribute('aria-label') ?? '';
  const stopLabel = button.dataset['stopLabel'] ?? '';
  const voice = () => speechSynthesis.getVoices().find(({ lang }) => lang.slice(0, 2).toLowerCase() === article.lang);

  const offer = () => (button.hidden = voice() === undefined);
  const show = (reading: boolean) => {
    button.setAttribute('aria-label', reading ? stopLabel : label);
    button.title = reading ? stopLabel : label;
    button.toggleAttribute('data-reading', reading);
  };
  button.addEventListener('click', () => {
    const wasReading = button.hasAttribute('data-reading');
    speechSynthesis.cancel();
    show(!wasReading);
    if (!wasReading) read(article, voice() ?? null, () => show(false));
  });
  // As a property: older Safari knows no addEventListener here.
  speechSynthesis.onvoiceschanged = offer;
  addEventListener('pagehide', () => speechSynthesis.cancel());
  offer();
}

function read(article: HTMLElement, voice: SpeechSynthesisVoice | null, onEnd: () => void): void {
  const blocks = article.querySelectorAll('h1, h2, h3, h4, p, li, figcaption, th, td');
  const innermost = [...blocks].filter(
    (block) => block.querySelector('p, li') === null && block.closest('fieldset') === null,
  );
  const pieces = innermost.flatMap((block) => toUtterances(block.textContent ?? ''));
  for (const [index, piece] of pieces.entries()) {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = article.lang;
    utterance.voice = voice;
    if (index === pieces.length - 1) utterance.addEventListener('end', onEnd);
    speechSynthesis.speak(utterance);
  }
}
