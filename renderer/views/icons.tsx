import type { ReactNode } from 'react';

const shapes = {
  previous: 'M6 5h3v14H6zM20 5v14l-9-7z',
  next: 'M15 5h3v14h-3zM4 5l9 7-9 7z',
  play: 'M7 4l13 8-13 8z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
  stop: 'M6 6h12v12H6z',
  slower: 'M4 11h16v2H4z',
  faster: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z',
  menu: 'M3 5h18v3H3zM3 10.500h18v3H3zM3 16h18v3H3z',
  close:
    'M5.600 4.200L12 10.600l6.400-6.400 1.400 1.400L13.400 12l6.400 6.400-1.400 1.400L12 13.400l-6.400 6.400-1.400-1.400L10.600 12 4.200 5.600z',
  saved: 'M6 3h12v18l-6-5-6 5z',
  problem: 'M12 2l11 20H1zM11 9v6h2V9zM11 17v2h2v-2z',
  up: 'M12 6l9 10-2 2-7-8-7 8-2-2z',
  right: 'M18 12L8 21l-2-2 7-7-7-7 2-2z',
  down: 'M12 18L3 8l2-2 7 8 7-8 2 2z',
} as const;

export type IconName = keyof typeof shapes;

/** A decorative picture in the colour of the text beside it. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fillRule="evenodd" />
    </svg>
  );
}
