const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** What a Roman numeral up to 99 is worth; null for letters that are none, as `IC`. */
export function romanValue(numeral: string): number | null {
  if (!/^(?=.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral)) return null;
  const digits = Array.from(numeral, (letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
