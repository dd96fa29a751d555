/**
 * One thing that is wrong with an input: `field` is the input's field (`title`, `publishedAt`), `code` is stable and
 * chooses the wording, `params` fill it in.
 *
 * @example { field: 'title', code: 'too-long', params: { max: 300 } } // “Tiêu đề dài quá 300 ký tự”
 */
export interface Problem {
  field: string
  code: string
  params?: Readonly<Record<string, string | number>>
}
