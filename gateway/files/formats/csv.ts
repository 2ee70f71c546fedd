import { stringify } from 'csv-stringify/sync';
import { type Column, hubColumns, offerColumns } from './columns.ts';
import type { FileContext, FileFormat, HubFormat, OfferFormat } from './format.ts';

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** Texts with one are quoted: a spreadsheet that splits at the other would see what follows as a cell of its own, maybe a formula. */
const anyDelimiter = /[,;\t]/;

/**
 * RFC 4180 with a header line, for spreadsheets: texts that one of them would take for a formula are disarmed by a leading apostrophe
 * (OWASP, CSV injection).
 */
function csv<Node>(columns: readonly Column<Node>[]): FileFormat<Node> {
  return {
    contentType: 'text/csv; charset=utf-8; header=present',
    begin: ({ language, delimiter }: FileContext) => {
      const write = (rows: unknown[][]): string =>
        stringify(rows, {
          delimiter,
          escape_formulas: true,
          quoted_match: anyDelimiter,
          record_delimiter: 'windows',
        });
      return {
        head: byteOrderMark + write([columns.map(({ title }) => title[language])]),
        write: (entries) => write(entries.map((entry) => columns.map(({ read }) => read(entry, language) ?? ''))),
        tail: '',
      };
    },
  };
}

/** `/offers.csv` */
export const offersCsv: OfferFormat = csv(offerColumns);

/** `/hubs.csv` */
export const hubsCsv: HubFormat = csv(hubColumns);
