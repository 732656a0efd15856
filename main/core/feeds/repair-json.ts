/**
 * A JSON document that was cut off, closed after the last whole element of the list it was cut in; null when there is none. The list must
 * be a direct member of the outermost object, as the items of a JSON Feed are. Linear.
 *
 * @param text  begins with `{`
 */
export function repairJson(text: string): string | null {
  const open: string[] = [];
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '"') index = endOfString(text, index);
    else if (sign === '{' || sign === '[') open.push(sign);
    else if (sign === '}' || sign === ']') open.pop();
    if (sign === '}' && open.length === 2 && open[1] === '[') end = index + 1;
  }
  return end === 0 ? null : `${text.slice(0, end)}]}`;
}

/** The place of the closing quote, or the end. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charAt(index) !== '"') index += text.charAt(index) === '\\' ? 2 : 1;
  return index;
}
