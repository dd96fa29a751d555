/** Why an operation, or one answer to it, is left to the usual way. Never reaches a client. */
export class Unplannable extends Error {
  override readonly name = 'Unplannable';
}
