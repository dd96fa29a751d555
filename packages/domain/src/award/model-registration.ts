import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS } from '../labels/award-labels.ts';
import type { CellProblem } from '../sheet/cell-problem.ts';
import type { Cell, PrintedDate } from '../sheet/cells.ts';
import { readSheetRows, type EntryReader, type SheetRow } from '../sheet/read-rows.ts';
import { numberHeaders, recognizeSheet, type RecognizedSheet, type SheetForm } from '../sheet/recognize-sheet.ts';
import { foldHeader } from '../vietnamese/column-headers.ts';
import { civicFields, modelKinds, type CivicField, type ModelKind } from './vocabulary.ts';

/** What the registration of a “Dân vận khéo” model says, item by item (DOMAIN.md E.5). */
export const registrationItems = [
  'situation',
  'goals',
  'content',
  'method',
  'beneficiaries',
  'forces',
  'resources',
  'time',
  'outputs',
  'upkeep',
] as const;
/** One of {@link registrationItems}: `'situation'` (Thực trạng, lý do). */
export type RegistrationItem = (typeof registrationItems)[number];

/** How long the texts of a model may be, in characters; each item of the registration `item`. */
export const modelLimits = { name: 300, summary: 5000, place: 300, unitName: 500, item: 3000 } as const;

/** What a column of a list of registrations holds. */
export type RegistrationField =
  | 'no'
  | 'name'
  | 'kind'
  | 'field'
  | 'unitName'
  | 'place'
  | 'registeredOn'
  | 'summary'
  | RegistrationItem;

/** Headers as letters of registration and our own export write them, folded; the surer ones first. */
const form: SheetForm<RegistrationField> = {
  required: ['name'],
  known: {
    no: numberHeaders,
    name: ['ten mo hinh dien hinh', 'ten mo hinh', 'ten dien hinh', 'ten goi mo hinh', 'mo hinh dien hinh', 'mo hinh'],
    kind: ['loai', 'loai mo hinh', 'loai mo hinh dien hinh', 'loai hinh', 'phan loai'],
    field: ['linh vuc', 'linh vuc hoat dong', 'linh vuc dang ky'],
    unitName: [
      'don vi ca nhan thuc hien',
      'tap the ca nhan thuc hien',
      'ten tap the ca nhan',
      'don vi dang ky',
      'don vi thuc hien',
      'tap the ca nhan',
      'co quan don vi',
      'don vi',
    ],
    place: ['dia ban', 'dia diem', 'dia diem thuc hien', 'dia diem doi tuong', 'noi thuc hien'],
    registeredOn: ['ngay dang ky', 'thoi diem dang ky', 'nam dang ky'],
    summary: ['tom tat', 'tom tat cach lam va ket qua'],
    situation: ['thuc trang ly do', 'ly do thuc trang', 'ly do', 'thuc trang', 'ly do chon', 'su can thiet'],
    goals: ['muc tieu tieu chi', 'muc tieu', 'muc dich'],
    content: ['noi dung', 'noi dung thuc hien', 'noi dung cach lam', 'noi dung va cach lam'],
    method: ['cach lam', 'cach thuc thuc hien', 'giai phap', 'bien phap', 'phuong phap'],
    beneficiaries: ['doi tuong huong loi', 'doi tuong thu huong', 'doi tuong'],
    forces: ['luc luong', 'luc luong thuc hien', 'luc luong tham gia', 'luc luong chu tri phoi hop'],
    resources: ['nguon luc', 'kinh phi', 'nguon luc kinh phi', 'kinh phi nguon luc'],
    time: ['thoi gian thuc hien', 'thoi gian', 'tien do'],
    outputs: ['san pham ket qua du kien', 'ket qua du kien', 'du kien ket qua', 'san pham'],
    upkeep: ['kha nang duy tri nhan rong', 'kha nang nhan rong', 'kha nang duy tri'],
  },
};

/** A sheet that was recognized as a list of registrations. */
export type RegistrationSheet = RecognizedSheet<'MODELS', RegistrationField>;

/**
 * Where the header of a list of registrations is; null when the sheet is none.
 *
 * @example recognizeRegistrations(rows)?.headerRow // 3, dưới tên đơn vị và tiêu đề danh sách
 */
export const recognizeRegistrations = (rows: readonly (readonly Cell[])[]): RegistrationSheet | null =>
  recognizeSheet(rows, { MODELS: form });

/** A registration as the sheet has it; what a list does not have is empty. */
export interface RegistrationEntry {
  readonly no: number | null;
  readonly name: string;
  readonly kind: ModelKind | null;
  readonly field: CivicField | null;
  readonly unitName: string;
  readonly place: string;
  readonly registeredOn: PrintedDate | null;
  /** Texts of several lines keep them. */
  readonly summary: string;
  readonly registration: Readonly<Partial<Record<RegistrationItem, string>>>;
}

const kindWords = new Map<string, ModelKind>([
  ...modelKinds.map((kind) => [foldHeader(MODEL_KIND_LABELS[kind].vi), kind] as const),
  ['mo hinh dan van kheo', 'MODEL'],
  ['mo hinh tap the', 'MODEL'],
  ['tap the', 'EXEMPLAR_COLLECTIVE'],
  ['tap the dien hinh', 'EXEMPLAR_COLLECTIVE'],
  ['ca nhan', 'EXEMPLAR_INDIVIDUAL'],
  ['ca nhan dien hinh', 'EXEMPLAR_INDIVIDUAL'],
]);
const fieldWords = new Map<string, CivicField>([
  ...civicFields.map((field) => [foldHeader(CIVIC_FIELD_LABELS[field].vi), field] as const),
  ['phat trien kinh te', 'ECONOMY'],
  ['van hoa', 'CULTURE_SOCIETY'],
  ['xa hoi', 'CULTURE_SOCIETY'],
  ['an ninh quoc phong', 'DEFENCE_SECURITY'],
  ['quoc phong', 'DEFENCE_SECURITY'],
  ['an ninh', 'DEFENCE_SECURITY'],
  ['an ninh trat tu', 'DEFENCE_SECURITY'],
  ['he thong chinh tri', 'POLITICAL_SYSTEM'],
  ['xay dung dang he thong chinh tri', 'POLITICAL_SYSTEM'],
  ['xay dung dang va he thong chinh tri', 'POLITICAL_SYSTEM'],
  ['nong thon moi', 'NEW_COUNTRYSIDE'],
  ['xay dung ntm', 'NEW_COUNTRYSIDE'],
  ['ntm', 'NEW_COUNTRYSIDE'],
]);

/** “II. LĨNH VỰC VĂN HÓA – XÃ HỘI”, “B. Điển hình cá nhân”: what the nearest heading that says it means for its rows. */
function ofGroup<Value>(groups: readonly string[], words: ReadonlyMap<string, Value>): Value | null {
  for (const group of groups.toReversed()) {
    const value = words.get(group.replace(/^(?:[ivx]+|[a-z]|\d+) /, '').replace(/^(?:ve |thuoc )?(?:linh vuc )?/, ''));
    if (value !== undefined) return value;
  }
  return null;
}

const reader: EntryReader<RegistrationEntry, RegistrationField> = {
  subject: 'name',
  read(row, no, groups) {
    const text = (field: RegistrationField): string => row.lines(field).join('\n');
    return {
      no,
      name: row.text('name'),
      kind: row.oneOf('kind', kindWords, 'model-kind-not-understood') ?? ofGroup(groups, kindWords),
      field: row.oneOf('field', fieldWords, 'civic-field-not-understood') ?? ofGroup(groups, fieldWords),
      unitName: row.text('unitName'),
      place: row.text('place'),
      registeredOn: row.date('registeredOn'),
      summary: text('summary'),
      registration: Object.fromEntries(registrationItems.map((item) => [item, text(item)])),
    };
  },
};

/**
 * The rows of a recognized list of registrations, each with its index, as they come.
 *
 * @example
 * for (const { row } of readRegistrations(rows, sheet)) … // { kind: 'entry', entry: { name: 'Phân loại rác tại bếp', … } }
 */
export const readRegistrations = (
  rows: Iterable<readonly Cell[]>,
  sheet: RegistrationSheet,
): Generator<{ readonly index: number; readonly row: SheetRow<RegistrationEntry, RegistrationField> }> =>
  readSheetRows(rows, sheet, reader);

/** What holds for every row that does not say it itself. */
export interface RegistrationDefaults {
  readonly kind: ModelKind | null;
  readonly field: CivicField | null;
  readonly unitName: string;
  /** `YYYY-MM-DD`. */
  readonly registeredOn: string;
}

/** A model as it will be registered. */
export interface ModelRegistration {
  readonly name: string;
  readonly kind: ModelKind;
  readonly field: CivicField;
  readonly unitName: string;
  readonly place: string;
  /** `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly summary: string;
  readonly registration: Readonly<Partial<Record<RegistrationItem, string>>>;
}

/** One model of one unit in one year; registered again in another year it is another one. */
export const registrationKey = (
  model: Pick<ModelRegistration, 'name' | 'unitName'> & { readonly year: number },
): string => `${foldHeader(model.name)} | ${foldHeader(model.unitName)} | ${model.year}`;

/**
 * Plans the rows of a list of registrations. Made once for a list, so that a model that stands in it twice is registered
 * once.
 *
 * @param known keys of the models that are there ({@link registrationKey})
 * @example
 * const plan = registrationPlanner(sheet, new Set(), { kind: 'MODEL', field: null, unitName: '', registeredOn: '2026-03-02' });
 * plan(row).taken // [{ name: 'Phân loại rác tại bếp', kind: 'MODEL', field: 'NEW_COUNTRYSIDE', … }]
 */
export function registrationPlanner(
  sheet: RegistrationSheet,
  known: ReadonlySet<string>,
  usual: RegistrationDefaults,
): (row: Extract<SheetRow<RegistrationEntry, RegistrationField>, { kind: 'entry' }>) => {
  taken: ModelRegistration[];
  problems: CellProblem<RegistrationField>[];
} {
  const taken = new Set(known);
  return ({ entry, problems: read }) => {
    const problems = [...read];
    const note = (field: RegistrationField, code: CellProblem['code'], severity: CellProblem['severity']): void =>
      void problems.push({ column: sheet.columns.findIndex((one) => one.field === field), field, code, severity });
    const kept = (field: RegistrationField, text: string, longest: number): string => {
      if (text.length > longest) note(field, 'cut-short', 'notice');
      return text.slice(0, longest).toWellFormed();
    };
    const needed = <Value>(field: RegistrationField, own: Value | null, otherwise: Value | null): Value | null => {
      const value = own ?? otherwise;
      // What was written and not understood is told already.
      if (value === null && !problems.some((one) => one.field === field && one.severity === 'error'))
        note(field, 'required', 'error');
      return value;
    };
    const kind = needed('kind', entry.kind, usual.kind);
    const field = needed('field', entry.field, usual.field);
    const unitName = needed('unitName', entry.unitName || null, usual.unitName || null);
    const model = {
      name: kept('name', entry.name, modelLimits.name),
      unitName: kept('unitName', unitName ?? '', modelLimits.unitName),
      place: kept('place', entry.place, modelLimits.place),
      registeredOn: dayOf(entry.registeredOn, usual.registeredOn),
      summary: kept('summary', entry.summary, modelLimits.summary),
      registration: Object.fromEntries(
        registrationItems.map((item) => [item, kept(item, entry.registration[item] ?? '', modelLimits.item)]),
      ),
    };
    if (kind === null || field === null || problems.some(({ severity }) => severity === 'error'))
      return { taken: [], problems };
    const key = registrationKey({ ...model, year: Number(model.registeredOn.slice(0, 4)) });
    if (taken.has(key)) {
      note('name', 'already-there', 'notice');
      return { taken: [], problems };
    }
    taken.add(key);
    return { taken: [{ ...model, kind, field }], problems };
  };
}

/** The day that was printed; of a year alone the list's own day when it is of that year, else the first. */
function dayOf(printed: PrintedDate | null, usual: string): string {
  if (printed?.date) return printed.date;
  if (!printed || usual.startsWith(`${printed.year}-`)) return usual;
  return `${printed.year}-01-01`;
}
