import { createHmac, timingSafeEqual } from 'node:crypto';

/** Nobody reads a list of nominees and writes what he thinks of it in less. */
const SHORTEST_MS = 3_000;
/** Longer than anybody leaves a half-written opinion. */
const LONGEST_MS = 12 * 60 * 60 * 1000;

/** Whether a form may be taken. */
export type TokenVerdict = 'good' | 'too-fast' | 'form-expired';

/** Stamps forms with the moment they were shown, so that one cannot be sent by a program that never opened it. */
export interface FormTokens {
  /** A stamp for a form about `subject`. */
  issue: (subject: string, now: number) => string;
  check: (token: string, subject: string, now: number) => TokenVerdict;
}

/** @param secret shared by all portals of an installation, since a form may be sent to another than showed it */
export function createFormTokens(secret: string): FormTokens {
  const sign = (subject: string, moment: string) =>
    createHmac('sha256', secret).update(`form ${subject} ${moment}`).digest('base64url').slice(0, 32);
  return {
    issue: (subject, now) => {
      const moment = now.toString(36);
      return `${moment}.${sign(subject, moment)}`;
    },
    check: (token, subject, now) => {
      const [moment = '', signature = ''] = token.split('.');
      const expected = Buffer.from(sign(subject, moment));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'form-expired';
      const age = now - Number.parseInt(moment, 36);
      if (age > LONGEST_MS) return 'form-expired';
      return age < SHORTEST_MS ? 'too-fast' : 'good';
    },
  };
}
