import { describe, expect, test } from 'vitest';
import { docxOf, odtOf } from '#src/sample-data/sample-files.ts';
import {
  compoundFile,
  encrypted,
  excelFile,
  macroWordFile,
  openDocument,
  renamed,
  wordFile,
  wordSettings,
  zipOfParts,
} from './office-file.examples.ts';
import { processUpload } from './process-upload.ts';

const lines = [{ text: 'KẾ HOẠCH', heading: true }, { text: 'Triển khai Năm “Dân vận khéo” & học tập <2020>' }];

describe('is kept as it stands', () => {
  test.each([
    ['docx', wordFile()],
    ['docx', docxOf(lines)],
    ['xlsx', excelFile()],
    ['odt', openDocument('odt')],
    ['odt', odtOf(lines)],
    ['ods', openDocument('ods', { parts: { 'Configurations2/menubar/menu.xml': '<menu/>' } })],
    ['docx', wordFile(wordSettings('file:///C:\\Users\\mau\\Templates\\Normal.dotm'))],
  ])('%s', async (format, bytes) => {
    const upload = await processUpload(bytes, 'Kế hoạch.pdf');
    expect(upload).toMatchObject({ kind: 'OFFICE', width: null, height: null, widths: [], byteSize: bytes.length });
    expect(upload.files).toEqual([{ name: `file.${format}`, bytes }]);
  });
});

describe('refused', () => {
  test.each([
    ['any ZIP archive', zipOfParts({ 'a.txt': 'a' }), 'unsupported-type'],
    ['a presentation', openDocument('odp'), 'unsupported-type'],
    ['a mimetype that does not stand first', zipOfParts({ 'content.xml': '<a/>', mimetype: 'x' }), 'unsupported-type'],
    ['content types without a document', zipOfParts({ '[Content_Types].xml': '<Types/>' }), 'unsupported-type'],
    ['a document that is not there', renamed(wordFile(), 'word/document.xml', 'word/documenx.xml'), 'unsupported-type'],
    ['old Word', compoundFile('WordDocument'), 'old-office-file'],
    ['Word with a password', compoundFile('EncryptedPackage'), 'locked-file'],
    ['entries with a password', encrypted(wordFile()), 'locked-file'],
    [
      'LibreOffice with a password',
      openDocument('odt', {
        entry:
          '<manifest:file-entry manifest:full-path="styles.xml"><manifest:encryption-data manifest:checksum="a"/></manifest:file-entry>',
      }),
      'locked-file',
    ],
    ['Word with macros', wordFile({ 'word/vbaProject.bin': 'Sub AutoOpen()' }), 'macros'],
    ['macros under another letter case', wordFile({ 'word/VBAPROJECT.BIN': 'Sub AutoOpen()' }), 'macros'],
    [
      'macros under another name',
      wordFile(
        { 'word/khac.bin': 'Sub AutoOpen()' },
        '<Override PartName="/word/khac.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
      'macros',
    ],
    ['the type of Word with macros', macroWordFile(), 'macros'],
    ['macros of Excel 4', excelFile({ 'xl/macrosheets/sheet1.xml': '<a/>' }), 'macros'],
    ['ActiveX', wordFile({ 'word/activeX/activeX1.bin': 'a' }), 'macros'],
    ['a template from the web', wordFile(wordSettings('https://example.org/a.dotm')), 'macros'],
    ['a template from a share', wordFile(wordSettings('file:///\\\\example.org\\a\\a.dotm')), 'macros'],
    ['Basic', openDocument('odt', { parts: { 'Basic/Standard/Module1.xml': '<a/>' } }), 'macros'],
    ['Python', openDocument('ods', { parts: { 'Scripts/python/a.py': 'print()' } }), 'macros'],
    [
      'a path that leads out',
      renamed(wordFile({ 'xx/etc/passwd': 'a' }), 'xx/etc/passwd', '../etc/passwd'),
      'damaged-file',
    ],
    ['an absolute path', renamed(wordFile({ 'xetc/passwd': 'a' }), 'xetc/passwd', '/etc/passwd'), 'damaged-file'],
    ['broken XML', wordFile({ '[Content_Types].xml': '<Types><Override' }), 'damaged-file'],
    ['a cut file', wordFile().subarray(0, -30), 'damaged-file'],
    ['a web page behind it', Buffer.concat([wordFile(), Buffer.from('<script>alert(1)</script>')]), 'damaged-file'],
    ['an archive made to burst', wordFile({ 'word/a.xml': new Uint8Array(20 * 1024 * 1024) }), 'unpacked-too-large'],
    [
      'content types of 2 MB',
      wordFile({ '[Content_Types].xml': `<Types>${'<!-- a -->'.repeat(200_000)}</Types>` }),
      'unpacked-too-large',
    ],
    [
      'six thousand entries',
      wordFile(Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`word/${index}.xml`, '']))),
      'unpacked-too-large',
    ],
    [
      'entities that multiply',
      wordFile({
        '[Content_Types].xml':
          '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Types><Override PartName="&b;" ContentType=""/></Types>',
      }),
      'damaged-file',
    ],
  ])('%s', async (_, bytes, code) => {
    const start = performance.now();
    await expect(processUpload(bytes, 'a.docx')).rejects.toMatchObject({ name: 'UploadRefused', code });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
