import { attribute, elementsOf, parseXml } from '../xml-tree';

/** Ways of scrambling fonts, so that they cannot be taken out of the book; the text stays readable. */
const fontScrambling: readonly string[] = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];
const fontFile = /\.(?:otf|ttf|ttc|woff2?|eot)$/i;

/** Whether `META-INF/encryption.xml` speaks of anything but fonts: then the text is locked by the shop that sold it. */
export function isLocked(encryption: string): boolean {
  return elementsOf(parseXml(encryption), 'encrypteddata').some((data) => {
    const methods = elementsOf(data, 'encryptionmethod').map((method) => attribute(method, 'Algorithm'));
    const targets = elementsOf(data, 'cipherreference').map((reference) => attribute(reference, 'URI'));
    const isScrambled = methods.length > 0 && methods.every((method) => fontScrambling.includes(method));
    return !isScrambled && !(targets.length > 0 && targets.every((target) => fontFile.test(target)));
  });
}
