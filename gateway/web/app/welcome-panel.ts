import { readPreference, writePreference } from './preference.ts';

/** Lets the welcome panel be dismissed, for good in this browser. The keyboard goes on in the playground. */
export function setUpWelcomePanel(): void {
  const panel = document.querySelector<HTMLElement>('[data-welcome]');
  const close = panel?.querySelector('[data-welcome-close]');
  if (!panel || !close) return;
  panel.hidden = readPreference('welcome') === 'dismissed';
  close.addEventListener('click', () => {
    panel.hidden = true;
    writePreference('welcome', 'dismissed');
    document.querySelector<HTMLElement>('.graphiql-container button')?.focus();
  });
}
