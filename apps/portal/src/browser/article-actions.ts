const SAID_MS = 4000;

/** Print and copy-link under the title. */
export function connectArticleActions(): void {
  document.querySelector('[data-action="print"]')?.addEventListener('click', () => print());
  const copy = document.querySelector<HTMLButtonElement>('[data-action="copy-link"]');
  const status = document.querySelector('[data-tool-status]');
  const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  copy?.addEventListener('click', async () => {
    if (!(await copyText(address)) || status === null) return;
    status.textContent = copy.dataset['doneLabel'] ?? '';
    setTimeout(() => (status.textContent = ''), SAID_MS);
  });
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on a plain http address: show the address to copy by hand.
    prompt('', text);
    return false;
  }
}
