/** A literal ampersand in a label of a native menu. */
export const plainLabel = (label: string): string => label.replace(/&/g, '&&');

/**
 * Labels with the letter marked (`&File`) that opens a menu together with Alt: the first letter of each label that no label before it
 * has taken. A label whose letters are all taken stays without.
 */
export function withMnemonics(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const at = [...label].findIndex((letter) => /^[a-z]$/i.test(letter) && !taken.has(letter.toLowerCase()));
    if (at < 0) return plainLabel(label);
    const letters = [...label];
    taken.add((letters[at] ?? '').toLowerCase());
    const before = letters.slice(0, at).join('');
    return `${plainLabel(before)}&${plainLabel(letters.slice(at).join(''))}`;
  });
}
