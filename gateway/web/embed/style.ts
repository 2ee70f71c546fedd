/**
 * How the list looks. A page changes it by `--hub-offers-font`, `-text`, `-muted`, `-accent`, `-line`, `-background`, `-radius` and `-gap`, or by
 * `::part(list)`, `offer`, `title`, `facts` and `message`.
 */
export const style = `
:host { display: block; font: var(--hub-offers-font, inherit); color: var(--hub-offers-text, inherit); }
:host([hidden]) { display: none; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--hub-offers-gap, .5rem); }
li { padding: .6rem .75rem; border: 1px solid var(--hub-offers-line, color-mix(in srgb, currentColor 25%, transparent));
  border-radius: var(--hub-offers-radius, .4rem); background: var(--hub-offers-background, transparent); overflow-wrap: anywhere; }
a { color: var(--hub-offers-accent, LinkText); font-weight: 600; }
p { margin: .15rem 0 0; font-size: .9em; color: var(--hub-offers-muted, inherit); }
`;
