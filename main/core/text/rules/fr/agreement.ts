import type { FrenchGender } from '../../numbers/fr';
import { wordAfter } from '../european';

const feminineEnd = /(?:tion|sion|xion|ance|ence)s?$/;
const masculineAllTheSame = /^(?:bastion|silence)s?$/;
const feminineNouns = new Set(
  'voix fois personne femme fille heure minute seconde semaine année journée nuit victime famille école entreprise ville commune place page tonne équipe voiture pièce liste médaille étape langue chaîne salle ligne région plainte attaque maison usine bougie députée sénatrice joueuse candidate île roquette bombe balle frappe infirmière étudiante tribune épreuve rencontre victoire défaite'.split(
    ' ',
  ),
);

/** Whether a number ends in "une" for the word after it: only where that word is surely feminine. */
export function genderBefore(match: RegExpExecArray): FrenchGender {
  const word = wordAfter(match);
  const isKnown = feminineNouns.has(word) || feminineNouns.has(word.replace(/s$/, ''));
  const isFeminine = isKnown || (feminineEnd.test(word) && !masculineAllTheSame.test(word));
  return isFeminine ? 'feminine' : 'masculine';
}
