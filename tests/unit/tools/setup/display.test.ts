import { describe, expect, it } from 'vitest';
import { displayProblem } from '../../../../tools/setup/display.mjs';

describe('a start without a screen', () => {
  it('is told in one line, with what to do', () => {
    const problem = displayProblem({ platform: 'linux', env: {} });
    expect(problem).toMatch(/neither DISPLAY nor WAYLAND_DISPLAY is set.*xvfb-run -a npm start/);
    expect(problem).not.toContain('\n');
  });

  it('is no problem on X11, on Wayland, or on other systems', () => {
    expect(displayProblem({ platform: 'linux', env: { DISPLAY: ':0' } })).toBeNull();
    expect(displayProblem({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull();
    expect(displayProblem({ platform: 'darwin', env: {} })).toBeNull();
  });

  it('counts an empty DISPLAY as none', () => {
    expect(displayProblem({ platform: 'linux', env: { DISPLAY: '' } })).not.toBeNull();
  });
});
