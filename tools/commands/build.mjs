import { buildApp } from '../build/build-app.mjs';
import { ensurePackages } from '../setup/packages.mjs';

/** @returns {Promise<number>} exit code */
export async function build() {
  await ensurePackages();
  await buildApp({ show: true });
  return 0;
}
