/** A mark in the text, as mammoth writes it. */
const mark =
  /<sup><a href="#(?:foot|end)note-[\w-]{1,40}" id="(?:foot|end)note-ref-[\w-]{1,40}">\[\d{1,5}\]<\/a><\/sup>/g;
const wayBack = /\s?<a href="#(?:foot|end)note-ref-[\w-]{1,40}">↑<\/a>/g;
const notes = /<ol><li id="(?:foot|end)note-/;

/**
 * Footnotes and endnotes stand at the end of the document, after a separator. Their marks go: "said one on Monday" is what a listener would
 * hear of "said[1] on Monday", and items of a list carry no number that one could look for.
 */
export const withoutNoteMarks = (html: string): string =>
  html.replace(mark, '').replace(wayBack, '').replace(notes, '<hr>$&');
