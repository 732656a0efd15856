const pieces = [
  'word',
  'Word',
  'U.S.',
  'Dr.',
  'a.m.',
  '$27.4tn',
  '-£4.50',
  '€3 million',
  '3.5%',
  '1,234',
  '2024',
  '007',
  '.',
  '. ',
  '? ',
  '!',
  '…',
  '"',
  '“',
  '”',
  '(',
  ')',
  ',',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u0301',
  'é',
  'ß',
  '—',
  '-',
  '/',
  '🦔',
  '👩‍👩‍👧',
  '🇪🇸',
  '\ud800',
  '\udc00',
  '今天。',
  'مرحبا',
  'हिन्दी',
  '5-year-old',
  'x'.repeat(40),
  '1'.repeat(30),
  '***',
  '&',
  'http://a.example/?q=1',
];

/** The same seed gives the same text: up to about 2,000 pieces of everything that troubled a text program. */
export function randomText(seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const length = Math.floor(next() ** 4 * 2_000);
  return Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)] ?? '').join('');
}
