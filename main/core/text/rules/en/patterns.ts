/** 1,234,567.89 or 1234.5. A group of figures without a name, so that rules can name it. */
export const figures = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

/** A hyphen or minus sign that belongs to the number after it, not to the word before it. */
export const minus = String.raw`(?:(?<=^|[\s("“‘\[])(?<minus>[-−]))?`;

/** No letter, figure or decimal goes on after the match. */
export const numberEnd = String.raw`(?![\p{L}\p{N}]|[.,]\p{N})`;

export const spokenMinus = (groups: Groups): string => (groups?.minus === undefined ? '' : 'minus ');
export const group = (groups: Groups, name: string): string => groups?.[name] ?? '';
export const withoutGrouping = (written: string): string => written.replaceAll(',', '');

type Groups = RegExpExecArray['groups'];
