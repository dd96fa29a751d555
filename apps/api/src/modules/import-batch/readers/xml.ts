import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ImportRefused } from './import-refused.ts';

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const deepest = 200;
const slice = 256 * 1024;

/**
 * Reads XML as events, piece by piece. It never fetches anything and knows no entities but XML's own five: a document
 * that defines some is refused. Gives control back after each slice, so that what was found can be handed on.
 *
 * @throws ImportRefused
 */
export function* readXml(bytes: Buffer, handlers: XmlHandlers): Generator<void> {
  let depth = 0;
  let failure: ImportRefused | null = null;
  const fail = (code: ImportRefused['code'], detail: string): void => {
    failure ??= new ImportRefused(code, detail);
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => fail('broken-xml', error.message));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[') || /ENTITY|SYSTEM|PUBLIC/.test(doctype))
      fail('entities-refused', 'the document type defines something');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > deepest) fail('too-deep', tag.name);
    if (!failure) handlers.open?.(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (!failure) handlers.close?.(tag.name);
  });
  parser.on('text', (text) => !failure && handlers.text?.(text));
  parser.on('cdata', (text) => !failure && handlers.text?.(text));

  const decoder = decoderOf(bytes);
  for (let at = 0; at < bytes.length; at += slice) {
    try {
      parser.write(decoder.decode(bytes.subarray(at, at + slice), { stream: true }));
    } catch (error) {
      throw error instanceof ImportRefused
        ? error
        : new ImportRefused('broken-xml', (error as Error).message, { cause: error });
    }
    if (failure) throw failure;
    yield;
  }
  parser.close();
  if (failure) throw failure;
}

/** Reads XML to its end. */
export function readWholeXml(bytes: Buffer, handlers: XmlHandlers): void {
  for (const _slice of readXml(bytes, handlers)) void _slice;
}

function decoderOf(bytes: Buffer): TextDecoder {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0))
    return new TextDecoder('utf-16le');
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c))
    return new TextDecoder('utf-16be');
  const declared =
    /^(?:\ufeff|ï»¿)?<\?xml[^>]*encoding=["']([\w-]{1,40})["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(declared);
  } catch (error) {
    throw new ImportRefused('unknown-encoding', declared, { cause: error });
  }
}
