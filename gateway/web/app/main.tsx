import './setup-workers.ts';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground.tsx';
import { loadSettings } from './playground-settings.ts';
import { setUpLanguageSwitch } from './language-switch.ts';
import { setUpWelcomePanel } from './welcome-panel.ts';

/** The gateway's API, resolved against the page so that a proxy may serve both below a path. */
const endpoint = new URL('graphql', document.baseURI).href;

for (const element of document.querySelectorAll('[data-endpoint]')) element.textContent = endpoint;
setUpLanguageSwitch();
setUpWelcomePanel();

const container = document.getElementById('playground');
if (container) {
  const settings = await loadSettings();
  createRoot(container).render(<Playground endpoint={endpoint} settings={settings} />);
}
