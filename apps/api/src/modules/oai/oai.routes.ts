import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerOai, printTime, type OaiRepository } from './oai-answer.ts';
import { OaiError, readOaiRequest, type OaiRequest } from './oai-request.ts';
import { element, type Xml } from './oai-xml.ts';

export interface OaiRoutesOptions extends OaiRepository {
  /** Charges the caller; seconds to wait when he has used up what he may use, otherwise null. */
  charge(context: Context, cost: number): Promise<number | null>;
}

/** A page of a list costs about as much as a question of that length at the public door. */
const cost = { list: 500, other: 5 };
/**
 * A change that was committed while an answer was being made has a time a moment before it. Harvesters go on from the
 * time of the answer, so it is given a little earlier: they hear of some changes twice instead of missing one.
 */
const earlier = 5_000;

/** `/oai`: what is published, for archives, by OAI-PMH 2.0. */
export function oaiRoutes({ charge, ...repository }: OaiRoutesOptions): Hono {
  const app = new Hono();

  const answer = async (c: Context, parameters: URLSearchParams): Promise<Response> => {
    const wait = await charge(c, parameters.get('verb')?.startsWith('List') ? cost.list : cost.other);
    if (wait !== null) return c.text('Too many requests', 503, { 'retry-after': String(wait) });
    const time = new Date(Date.now() - earlier);
    let request: OaiRequest | null = null;
    let content: Xml;
    try {
      request = readOaiRequest(parameters);
      content = element(request.verb, await answerOai(repository, request));
    } catch (error) {
      if (!(error instanceof OaiError)) throw error;
      content = element('error', error.message, { code: error.code });
      // what was not understood is not repeated
      if (['badVerb', 'badArgument'].includes(error.code)) request = null;
    }
    const whole = element(
      'OAI-PMH',
      [
        element('responseDate', printTime(time)),
        element('request', `${repository.publicUrl}/oai`, request?.given),
        content,
      ],
      {
        xmlns: 'http://www.openarchives.org/OAI/2.0/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
      },
    );
    return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${whole.text}\n`, 200, {
      'content-type': 'text/xml; charset=utf-8',
      'cache-control': 'no-store',
    });
  };

  app.get('/oai', (c) => answer(c, new URL(c.req.url).searchParams));
  app.post('/oai', bodyLimit({ maxSize: 16 * 1024 }), async (c) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim();
    if (type !== 'application/x-www-form-urlencoded') return c.text('Send a form', 415);
    return answer(c, new URLSearchParams(await c.req.text()));
  });
  return app;
}
