import { render } from 'preact';
import { Dashboard } from './dashboard.tsx';

const root = document.querySelector('#dashboard');
if (root) render(<Dashboard />, root);
