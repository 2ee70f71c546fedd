import type { JSX } from 'preact';

/** Outlines around 0,0, of about the same area. */
const shapes: Readonly<Record<string, string>> = {
  ACTIVE: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0Z',
  IN_SETUP: 'M0,-11L10,8L-10,8Z',
  PLANNED: 'M0,-11L11,0L0,11L-11,0Z',
  ENDED: 'M-8,-8H8V8H-8Z',
};

/** The mark of a status: by shape and, in the style sheet, by colour. */
export function PinShape({ status, isSmall = false }: { status: string; isSmall?: boolean }): JSX.Element {
  return (
    <path
      class={`pin-shape pin-${status}`}
      d={shapes[status] ?? shapes['ENDED']}
      transform={isSmall ? 'scale(0.7)' : undefined}
    />
  );
}
