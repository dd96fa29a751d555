import { labelled, type PageLine } from './page-line.ts'

/** The signature of an article, and the body without it. */
export interface Byline {
  readonly author: string | null
  readonly source: string | null
  readonly body: readonly PageLine[]
}

const NAME_WORD = '(?:\\p{Lu}[\\p{L}.]*|\\p{Lu}{1,4}\\.?)'
const PERSON = new RegExp(
  `^(?:(?:ThS|TS|PGS|GS|CN|LS|BS)\\.?\\s*)*${NAME_WORD}(?:(?:\\s*[-–&,+]\\s*|\\s+|\\s+và\\s+)${NAME_WORD}){0,7}(?:\\s*\\([^)]{2,60}\\))?$`,
  'u',
)
const UNIT =
  /^(?:Phòng|Văn phòng|Ban|Trung tâm|Thanh tra|Chi bộ|Chi đoàn|Đoàn|Công đoàn|Sở|Hội|Tổ|Báo|BBT|PV|CTV|TTXVN)(?![\p{L}])[^.;:!?]{0,70}$/u
const LONGEST_SIGNATURE = 80

/** How many of the last lines can be signature, source and date; the same words higher up are text. */
export const SIGNATURE_LINES = 4

/** Takes author and source out of the lines under the title and out of the end of the body. */
export function readByline(underTitle: readonly PageLine[], inside: readonly PageLine[]): Byline {
  const lines = withoutFurniture(inside)
  const tail = lines.slice(Math.max(1, lines.length - SIGNATURE_LINES))
  const labelledLines = [...tail.toReversed(), ...underTitle]
  const author = labelledLines.find((line) => line.kind === 'author')
  const source = labelledLines.find((line) => line.kind === 'source')
  const text = [...lines.slice(0, lines.length - tail.length), ...tail.filter((line) => line.kind === 'text')]
  const last = text.at(-1)
  const signed = author === undefined && text.length > 1 && last !== undefined && isSignature(last)
  return {
    author: author === undefined ? (signed ? clean(last.text) : null) : labelled(author.text),
    source: source === undefined ? null : labelled(source.text),
    body: signed ? text.slice(0, -1) : text,
  }
}

/** The lines that are no counter, menu or tool. */
export function withoutFurniture(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(({ kind }) => kind !== 'tool' && kind !== 'counter' && kind !== 'breadcrumb')
}

/** A short last line of names: “Diệu Hương”, “ThS. Minh Anh – Phòng Nghiệp vụ 1”. */
function isSignature(line: PageLine): boolean {
  if (line.text.length > LONGEST_SIGNATURE) return false
  const name = clean(line.text)
  return PERSON.test(name) || (UNIT.test(name) && name.length === line.text.length)
}

function clean(text: string): string {
  const name = text.replace(/^[\s(*_/-]+|[\s*_/.-]+$/g, '')
  return name.includes('(') ? name : name.replace(/\)$/, '')
}
