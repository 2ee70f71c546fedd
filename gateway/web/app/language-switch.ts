import { initialLanguage, setLanguage } from './language.ts';

/** Gives the buttons `[data-language]` their effect and shows the page in its first language. */
export function setUpLanguageSwitch(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-language]')];
  const show = (chosen: string | undefined): void => {
    const language = chosen === 'en' ? 'en' : 'de';
    setLanguage(language);
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
  };
  for (const button of buttons) button.addEventListener('click', () => show(button.dataset['language']));
  show(initialLanguage());
}
