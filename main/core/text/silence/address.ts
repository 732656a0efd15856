import domainEnds from '../rules/en/data/domain-ends.json';
import { oneOf, wordsOf } from '../rules/en/word-edges';

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})`;
const inside = String.raw`[^\s<>"“”()[\]]`;
const host = String.raw`(?:${label}\.){1,6}\p{L}{2,24}`;
/** Ends with what can end an address; a stop, a comma or a bracket belongs to the sentence. */
const rest = String.raw`(?:${inside}{0,1000}(?:\(${inside}{0,200}\)${inside}{0,1000})?(?<=[\p{L}\p{N}\/=_)-]))`;

/** A web address that says that it is one: with its protocol, `www.`, or a page behind the host. Source of a pattern. */
export const webAddress = String.raw`(?:(?:https?:\/\/|www\d?\.)[\p{L}\p{N}]${rest}|${host}\/${rest})`;

const site = String.raw`(?:${label}\.){1,4}${oneOf(wordsOf({ anywhere: domainEnds.anywhere }))}`;
const mail = String.raw`(?:mailto:)?[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,63}@${host}`;
const address = new RegExp(`^(?:${webAddress}|${mail}|${site})$`, 'u');

/** Nothing but web and e-mail addresses. */
export function isAddressOnly(text: string): boolean {
  const parts = text.split(/[\s,;|]+/u).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => address.test(part.replace(/^[<(["“]+|[>)\]"”.:]+$/gu, '')));
}
