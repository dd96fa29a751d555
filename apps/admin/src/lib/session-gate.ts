/**
 * When a session has ended, requests wait here until the person has signed in again,
 * and are then repeated: what was typed stays on the screen all the while.
 */
type Waiting = PromiseWithResolvers<boolean>;

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

/** Resolves to true once somebody has signed in, to false when they gave up. */
export function waitForSignIn(): Promise<boolean> {
  if (!waiting) {
    waiting = Promise.withResolvers<boolean>();
    announce();
  }
  return waiting.promise;
}

/** Ends the waiting, with the outcome of the sign-in dialog. */
export function settleSignIn(signedIn: boolean): void {
  waiting?.resolve(signedIn);
  waiting = null;
  announce();
}

export function isWaitingForSignIn(): boolean {
  return waiting !== null;
}

export function onSessionGateChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
