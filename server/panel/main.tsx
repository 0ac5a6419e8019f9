import { render } from 'preact';
import { Panel } from './marco/panel.tsx';

const lugar = document.getElementById('panel');
if (lugar !== null) render(<Panel />, lugar);
