const names: Readonly<Record<string, string>> = {
  k: 'thousand',
  thousand: 'thousand',
  m: 'million',
  mm: 'million',
  mn: 'million',
  mln: 'million',
  million: 'million',
  b: 'billion',
  bn: 'billion',
  bln: 'billion',
  billion: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
  trillion: 'trillion',
  lakh: 'lakh',
  crore: 'crore',
};

/** A magnitude after an amount of money, long or short. A letter after a space may be a word: "$5 t-shirt". */
export const magnitude = (link: string, name: string): string =>
  String.raw`(?:(?<${link}>[ -]?)(?<${name}>(?:trillion|billion|million|thousand|crore|lakh|trn|bln|mln|tn|bn|mn|TN|BN|MN)(?![\p{L}\p{N}])|(?<=\d)(?:mm|MM|[kmbtKMBT])(?![\p{L}\p{N}'’])|(?<= )[mbk](?![\p{L}\p{N}'’-])))?`;

/** "m" → "million"; undefined without a magnitude. */
export const magnitudeName = (written: string | undefined): string | undefined => names[written?.toLowerCase() ?? ''];
