import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in `package.json`. @param root the application's folder */
export function ownVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(version);
}
