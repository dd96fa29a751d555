/** Outcome of a sign-in; `throttled` says how long to wait. */
export type SignInOutcome =
  | { kind: 'signed-in' }
  | { kind: 'wrong' }
  | { kind: 'throttled'; minutes: number }
  | { kind: 'unreachable' };

const json = { 'content-type': 'application/json' };

/** Asks the server for a session; the cookie it sets is out of reach of scripts. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  let response: Response;
  try {
    response = await fetch('/auth/sign-in/email', {
      method: 'POST',
      credentials: 'same-origin',
      headers: json,
      body: JSON.stringify({ email: email.trim(), password }),
    });
  } catch {
    return { kind: 'unreachable' };
  }
  if (response.ok) return { kind: 'signed-in' };
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? 60);
    return { kind: 'throttled', minutes: Math.max(1, Math.ceil(seconds / 60)) };
  }
  return response.status >= 500 ? { kind: 'unreachable' } : { kind: 'wrong' };
}

/** Ends the session and starts the admin afresh, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin', headers: json, body: '{}' }).catch(
    () => undefined,
  );
  window.location.assign('/admin/sign-in');
}
