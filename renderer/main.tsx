import '../contract/jitless';
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { call, on } from './bridge';
import { connect } from './state/connect';
import { createModel } from './state/create-model';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html lacks #${id}`);
  return found;
}

const model = createModel(call, { polite: element('polite'), assertive: element('assertive') });
createRoot(element('root')).render(<App model={model} />);
void connect(model, on);
