/** A sheet of a workbook: rows of cells as text, from the first row on. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}
