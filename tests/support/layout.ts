import type { Page } from 'playwright-core';

/** An element that is smaller than a finger or an unsteady mouse needs. */
export interface SmallTarget {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Everything that a person would have to scroll sideways for, or could not see at all: boxes that scroll sideways, boxes that cut off what
 * is in them, text that leaves the window or the box it is in. Empty when all is well. Half a pixel of rounding is let pass.
 */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const slackPx = 1.5;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    /** Kept for screen readers only. */
    const isForReaders = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none' || getComputedStyle(at).clip !== 'auto') return true;
      return false;
    };
    const isShown = (element: Element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + slackPx) faults.push(`the page scrolls sideways: ${root.scrollWidth} px`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!isShown(element) || isForReaders(element)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + slackPx;
      const isHigher = element.scrollHeight > element.clientHeight + slackPx;
      const inline = getComputedStyle(element).display === 'inline';
      if (!inline && overflowX !== 'visible' && isWider) faults.push(`wider than its box: ${nameOf(element)}`);
      if (!inline && overflowY === 'hidden' && isHigher) faults.push(`higher than its box: ${nameOf(element)}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !isShown(parent) || isForReaders(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects()) {
        const isOutside = left < -slackPx || right > root.clientWidth + slackPx;
        if (width > 0 && isOutside) faults.push(`leaves the window: ${nameOf(parent)} ${left}–${right}`);
      }
    }
    return [...new Set(faults)];
  });

/** Text of buttons and labels that is higher or wider than the control that holds it: what text spacing breaks first. */
export const spilled = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    for (const control of document.querySelectorAll(
      'button, [role=option], [role=menuitem], [role=radio], select, kbd',
    )) {
      const box = control.getBoundingClientRect();
      if (box.width === 0) continue;
      for (const child of control.querySelectorAll('*')) {
        if (getComputedStyle(child).clipPath !== 'none' || child.closest('svg')) continue;
        const inner = child.getBoundingClientRect();
        const isOut =
          inner.width > 0 &&
          (inner.left < box.left - 1.5 ||
            inner.right > box.right + 1.5 ||
            inner.top < box.top - 1.5 ||
            inner.bottom > box.bottom + 1.5);
        if (isOut) faults.push(`${control.textContent?.trim().slice(0, 40)}: ${child.className || child.tagName}`);
      }
    }
    return faults;
  });

/**
 * Controls smaller than 44 × 44 CSS px (WCAG 2.5.5). A slider is moved by its whole track; a link in running text is excepted there, and
 * what only screen readers find is no target for a pointer.
 */
export const smallTargets = (page: Page): Promise<readonly SmallTarget[]> =>
  page.evaluate(() => {
    const leastPx = 44 - 0.1;
    const selector = 'button, select, input, [role=option], [role=menuitem], [role=menuitemradio]';
    const isForReaders = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none' || getComputedStyle(at).clip !== 'auto') return true;
      return false;
    };
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
      const isSlider = element.matches('[type=range]');
      const target = isSlider ? element.closest('.slider-track') : element;
      const { width, height } = target?.getBoundingClientRect() ?? { width: 1, height: 1 };
      const isHidden = width === 0 || height === 0 || element.closest('[inert], [aria-hidden=true]') !== null;
      if (isHidden || (!isSlider && isForReaders(element))) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
      const isSmall = width < leastPx || height < leastPx;
      return isSmall ? [{ name: `${element.tagName} ${name}`, widthPx: width, heightPx: height }] : [];
    });
  });

/** The focused element's name, and a piece of it when some of it lies outside the window or under something else (WCAG 2.4.12). */
export const focusView = (page: Page): Promise<{ readonly name: string; readonly hidden: string }> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const isHigh = height > innerHeight;
    const isInside = left >= -1 && right <= innerWidth + 1 && (isHigh || (top >= -1 && bottom <= innerHeight + 1));
    const y = Math.min(Math.max(top + height / 2, 1), innerHeight - 1);
    const above = document.elementFromPoint(left + width / 2, y);
    const isOnTop = above !== null && (element.contains(above) || above.contains(element));
    const label = element.querySelector('.label')?.textContent ?? element.getAttribute('aria-label') ?? '';
    return { name: label.trim(), hidden: isInside && isOnTop ? '' : element.outerHTML.slice(0, 80) };
  });
