/** 256 bits in base64url, as links to consoles have them. */
const CODE = /^#([A-Za-z0-9_-]{43})$/;

/**
 * A link to a partner's console has its code behind `#`, where no server and no log sees it. It is taken out of the
 * address and handed in by the form that is there for it.
 */
export function connectPartnerCode(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-partner-code]');
  const code = CODE.exec(location.hash)?.[1];
  const field = form?.querySelector('input');
  if (!form || !field || code === undefined) return;
  history.replaceState(null, '', location.pathname);
  field.value = code;
  form.requestSubmit();
}
