import type { ComponentChildren, JSX } from 'preact';

interface TableProps {
  readonly label: string;
  readonly heads: readonly string[];
  /** Rows; each cell names its head (`data-head`), which stands before it where the page is too narrow for columns. */
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where the page has no room for it, with the keyboard too. */
export function Table({ label, heads, children }: TableProps): JSX.Element {
  return (
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
