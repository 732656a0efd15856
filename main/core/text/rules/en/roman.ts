const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const wellFormed = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** `XIV` → 14; null for letters that are no Roman numeral as people write it. */
export function romanValue(numeral: string): number | null {
  if (numeral === '' || !wellFormed.test(numeral)) return null;
  const digits = Array.from(numeral, (letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
