const { decodeMessage, headBytes, messageBytes } = require('./codec.js');

/**
 * Calls `onMessage` with each value that comes through a stream. Pieces are joined once a message is whole, so that a large one costs
 * one copy.
 *
 * @param {import('node:stream').Readable} stream
 * @param {(value: unknown) => void} onMessage
 */
exports.readMessages = (stream, onMessage) => {
  let pieces = [];
  let have = 0;
  const join = () => {
    if (pieces.length > 1) pieces = [Buffer.concat(pieces)];
    return pieces[0];
  };
  const takeOne = () => {
    if (have < headBytes) return false;
    const size = messageBytes(pieces[0].length < headBytes ? join() : pieces[0]);
    if (have < size) return false;
    const all = join();
    pieces = [all.subarray(size)];
    have -= size;
    onMessage(decodeMessage(all.subarray(0, size)));
    return true;
  };
  stream.on('data', (piece) => {
    pieces.push(piece);
    have += piece.length;
    while (takeOne());
  });
};
