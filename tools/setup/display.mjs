/**
 * Why no window can be opened, or null when one can.
 *
 * @param {Pick<import('./machine.mjs').Machine, 'platform' | 'env'>} machine
 */
export function displayProblem({ platform, env }) {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return null;
  return 'there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set), so the stories are here in the terminal; for the window, start it from a desktop session, with "ssh -X", or under "xvfb-run -a npm start".';
}
