import type { JSX } from 'preact';
import type { Status } from '../generated/graphql.ts';

/** Outlines around 0,0, of about the same area. */
const shapes = {
  ACTIVE: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0Z',
  IN_SETUP: 'M0,-11L10,8L-10,8Z',
  PLANNED: 'M0,-11L11,0L0,11L-11,0Z',
  ENDED: 'M-8,-8H8V8H-8Z',
} as const satisfies Record<Status, string>;

/** Of a status that is newer than this page. */
const otherShape = 'M-9,-4L-4,-9L0,-5L4,-9L9,-4L5,0L9,4L4,9L0,5L-4,9L-9,4L-5,0Z';

/** The mark of a status: by shape and, in the style sheet, by colour. */
export function PinShape({ status, isSmall = false }: { status: string; isSmall?: boolean }): JSX.Element {
  return (
    <path
      class={`pin-shape pin-${status}`}
      d={Object.hasOwn(shapes, status) ? shapes[status as Status] : otherShape}
      transform={isSmall ? 'scale(0.7)' : undefined}
    />
  );
}
