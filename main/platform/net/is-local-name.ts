/**
 * Whether a name means this computer or its neighbours whatever a name server says: `localhost` (RFC 6761) and `.local` (RFC 6762).
 *
 * @param hostname as in `URL.hostname`: lower case
 */
export function isLocalName(hostname: string): boolean {
  const labels = hostname.replace(/\.$/, '').split('.');
  return ['localhost', 'local'].includes(labels.at(-1) ?? '');
}
