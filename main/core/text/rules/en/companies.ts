import type { SpokenRule } from '../rule';
import companies from './data/companies.json';
import { group } from './patterns';
import { oneOf, stop, wordStart } from './word-edges';

const forms: ReadonlyMap<string, string> = new Map(Object.entries(companies.always));
const institutions: ReadonlyMap<string, string> = new Map(Object.entries(companies.institutions));
const stems = [...institutions.keys()].map((written) => written.replace(/\.$/, ''));
const afterName = String.raw`(?<=[\p{Lu}\p{N}][\p{L}\p{N}'’.&-]{0,30}[,)!]? )`;

export const companyRules: readonly SpokenRule[] = [
  {
    name: 'forms of companies',
    order: 640,
    pattern: new RegExp(
      `${afterName}(?:(?<form>${oneOf(forms.keys())})${stop}|(?<bare>${oneOf(companies.withoutStop)})(?![\\p{L}\\p{N}.]))`,
      'gu',
    ),
    examples: {
      'Amazon.com Inc. and Hale Corp., of Leeds': 'Amazon dot com Incorporated and Hale Corporation, of Leeds',
      'It sued Roe Brick, Ltd.': 'It sued Roe Brick, Limited.',
      'Warner Bros., Yahoo! Inc. and Apple Inc': 'Warner Brothers, Yahoo! Incorporated and Apple Incorporated',
      'crypto bros and News Corp rose': 'crypto bros and News Corp rose',
    },
    speak: ({ groups }) => forms.get(groups?.form ?? group(groups, 'bare')) ?? null,
  },
  {
    name: 'Company',
    order: 642,
    pattern: new RegExp(`(?:${afterName}|(?<=(?:&|and) ))Co(?:${stop}|(?<=& Co)(?![\\p{L}\\p{N}.-]))(?! Durham)`, 'gu'),
    examples: {
      'It was Norden Paper Co.': 'It was Norden Paper Company.',
      'Ford Motor Co. and Tiffany & Co said': 'Ford Motor Company and Tiffany and Company said',
      'a Co-op in Co. Kerry': 'a Co-op in Co. Kerry',
    },
    speak: () => 'Company',
  },
  {
    name: 'institutions',
    order: 644,
    pattern: new RegExp(
      `${wordStart}(?<stem>${oneOf(new Set(stems))})(?:${stop}|(?<=[Gg]ovt|['’][tln])(?![\\p{L}\\p{N}.]))`,
      'gu',
    ),
    examples: {
      'the Labor Dept. and the govt. agreed': 'the Labor Department and the government agreed',
      'Hale Univ. of the Nat’l Assn.': 'Hale University of the National Association.',
      'an assn of depts': 'an assn of depts',
    },
    speak: ({ groups }) => {
      const stem = group(groups, 'stem');
      return institutions.get(stem) ?? institutions.get(`${stem}.`) ?? null;
    },
  },
];
